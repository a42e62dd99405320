// A counsellor and a couple in browsers: a desk that opens with an authenticator app, two links, and what each agrees to and takes back.
import { codeAt } from '#tests/support/counselled.ts'
import { accessible } from './axe.ts'
import { givenBack } from './given-back.ts'
import { button, link, press, shown, write } from './hands.ts'
import { expect, type Person, test } from './people.ts'
import { words } from './words.ts'

const PASSWORD = 'four quiet cups'
const field = ({ page, locale }: Person, key: string) => page.getByLabel(words(locale, key), { exact: true })
const turned = ({ page, locale }: Person, purpose: string) =>
  page.getByRole('switch', { name: words(locale, `counselling.consents.${purpose}`) })
const tell = async ({ page }: Person, origin: string, path: string, data: object) =>
  (await page.request.post(path, { data, headers: { origin } })).json()

async function becomes(person: Person, now: () => number): Promise<string> {
  await person.page.goto('/counsellor')
  await accessible(person.page)
  await press(person, button(person, 'counselling.become.begin'))
  await write(person, field(person, 'account.address.label'), 'ada@example.org')
  await write(person, field(person, 'account.password.label'), PASSWORD)
  await press(person, button(person, 'account.make.submit'))
  await press(person, button(person, 'account.codes.kept'))
  await write(person, field(person, 'counselling.become.name'), 'Ada Lindqvist')
  await accessible(person.page)
  await press(person, button(person, 'counselling.become.submit'))
  await write(person, field(person, 'account.password.yours').first(), PASSWORD)
  await press(person, button(person, 'account.app.begin'))
  const key = person.page.locator('p.select-all')
  await expect(key).toBeVisible()
  await accessible(person.page)
  const secret = (await key.textContent())?.replace(/\s/g, '') ?? ''
  await write(person, field(person, 'account.app.code'), codeAt(secret, now()))
  await press(person, button(person, 'account.app.confirm'))
  await expect(link(person, 'counselling.become.desk')).toBeVisible()
  return secret
}

async function takesPart(person: Person, path: string): Promise<void> {
  await person.page.goto(path)
  await expect(shown(person, 'counselling.link.what')).toBeVisible()
  await accessible(person.page)
  await write(person, field(person, 'counselling.link.name'), person.name)
  await press(person, button(person, 'counselling.link.submit'))
  await expect(shown(person, 'counselling.consents.title')).toBeVisible()
}

test('[CO20] [CO23] a desk opens, two links are taken up, and each agrees and takes back alone [CO26] [CO32] [DU12]', async ({
  house,
  meet,
}) => {
  let since = Date.now()
  const ada = await meet({ name: 'Ada', keyboard: true, width: 1280, height: 800 })
  const mara = await meet({ name: 'Mara', keyboard: true })
  const tom = await meet({ name: 'Tomás', locale: 'es', dark: true })
  const secret = await becomes(ada, house.now)

  const alias = { alias: 'Monday', policy: 'limited-secrets' }
  const { counselling } = await tell(ada, house.origin, '/api/desk/couples', alias)
  const { links } = await (await ada.page.request.get(`/api/desk/couples/${counselling}/invite`)).json()
  for (const [index, person] of [mara, tom].entries()) await takesPart(person, `/counselling#${links[index].token}`)
  since = givenBack(since)

  await ada.page.goto(`/desk/couples/${counselling}`)
  const [note, line] = [field(ada, 'desk.couple.notes.label'), field(ada, 'desk.couple.follow-ups.label')]
  await note.fill('Slow beginning; both')
  await line.fill('Bring the')
  await ada.page.reload()
  await expect(note).toHaveValue('Slow beginning; both')
  await expect(line).toHaveValue('Bring the')
  await press(ada, button(ada, 'desk.couple.notes.save'))
  await expect(shown(ada, 'desk.couple.notes.saved')).toBeVisible()
  await expect(note).toHaveValue('')

  await accessible(tom.page)
  await mara.page.reload()
  await press(mara, turned(mara, 'hosting'))
  await expect(turned(mara, 'hosting')).toBeChecked()
  await expect(shown(mara, 'counselling.consents.joint')).toHaveCount(0)
  await press(tom, turned(tom, 'hosting'))
  await expect(shown(tom, 'counselling.consents.joint')).toHaveCount(1)
  await press(tom, turned(tom, 'past-reflections'))
  await expect(shown(tom, 'counselling.consents.reaches')).toBeVisible()
  await accessible(tom.page)
  await press(tom, turned(tom, 'hosting'))
  await expect(turned(tom, 'hosting')).not.toBeChecked()
  await mara.page.reload()
  await expect(shown(mara, 'counselling.consents.joint')).toHaveCount(0)
  await accessible(mara.page)
  givenBack(since)

  await mara.page.goto('/')
  await press(mara, link(mara, 'counselling.home.row').first())
  await press(mara, button(mara, 'counselling.end.submit'))
  await press(mara, button(mara, 'counselling.end.yes'))
  await expect(shown(mara, 'counselling.one.ended')).toBeVisible()
  await mara.page.goto('/counselling')
  await accessible(mara.page)
  await press(mara, shown(mara, 'counselling.code.title'))
  await press(mara, button(mara, 'counselling.code.make'))
  await expect(shown(mara, 'counselling.code.until')).toBeVisible()
  await accessible(mara.page)

  await house.forward(60_000)
  const elsewhere = await meet({ name: 'Ada', locale: 'es' })
  await elsewhere.page.goto('/sign-in')
  await write(elsewhere, field(elsewhere, 'account.address.label'), 'ada@example.org')
  await write(elsewhere, field(elsewhere, 'account.password.label'), PASSWORD)
  await press(elsewhere, button(elsewhere, 'account.sign-in.submit'))
  await expect(field(elsewhere, 'account.app.asked')).toBeFocused()
  await accessible(elsewhere.page)
  await write(elsewhere, field(elsewhere, 'account.app.asked'), codeAt(secret, house.now()))
  await press(elsewhere, button(elsewhere, 'account.sign-in.submit'))
  await elsewhere.page.waitForURL('/')
})
