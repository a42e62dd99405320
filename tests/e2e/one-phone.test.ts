import { newPerson, openRoom } from '#tests/support/person.ts'
import { accessible } from './axe.ts'
import { givenBack } from './given-back.ts'
import { button, link, press, shown, write } from './hands.ts'
import { isOn, passCheckIn, readReflection } from './meeting.ts'
import { expect, type Person, test } from './people.ts'
import { act, SAYINGS } from './play.ts'

const EVERY_SAYING = [...SAYINGS.en, ...SAYINGS.es]

/** Mara opens a room, and Tomás gives his name on the same phone. */
async function shareOnePhone(mara: Person): Promise<void> {
  const { page } = mara
  await page.goto('/begin/the-map-of-needs')
  await write(mara, page.getByRole('textbox'), 'Mara')
  await page.getByRole('checkbox').check()
  await write(mara, page.getByRole('textbox').last(), 'Tomás')
  await press(mara, page.getByRole('button', { name: 'Español' }))
  await accessible(page)
  await press(mara, button(mara, 'home.name.open'))
  await page.waitForURL('**/room/**')
}

/** The same over HTTP, for tests that begin in the room. */
async function sharedAlready(mara: Person): Promise<void> {
  const somebody = newPerson(mara.origin)
  const { session } = await openRoom(somebody)
  const shared = await somebody.tell(`/api/sessions/${session}/one-phone`, { name: 'Tomás', locale: 'es' })
  expect(shared.code).toBe(201)
  await isOn(mara, somebody)
  await mara.page.goto(`/room/${session}`)
}

const cover = ({ page }: Person) => page.locator('[data-cover]')

/** Nothing that anybody has written is in the page, and there is nowhere to write. */
async function nothingBeneath({ page }: Person): Promise<void> {
  const html = await page.content()
  expect(EVERY_SAYING.filter((words) => html.includes(words))).toEqual([])
  await expect(page.locator('input, textarea')).toHaveCount(0)
}

/** Whoever has the phone, in the language of the screen in front. */
async function holding(mara: Person): Promise<Person> {
  const lang = await mara.page.locator('main').evaluate((main) => main.closest('[lang]')?.getAttribute('lang'))
  return { ...mara, locale: lang === 'es' ? 'es' : 'en' }
}

async function lift(mara: Person): Promise<void> {
  await press(mara, mara.page.locator('footer').getByRole('button').last())
}

/** More than the screens and covers of any exercise, its check-in and its close. */
const MOST_TURNS = 300

async function playOnOnePhone(mara: Person, until: () => Promise<boolean>): Promise<Set<string>> {
  const covers = new Set<string>()
  let since = Date.now()
  for (let turn = 0; turn < MOST_TURNS && !(await until()); turn += 1) {
    since = givenBack(since)
    if (await cover(mara).isVisible()) {
      covers.add((await cover(mara).getAttribute('data-cover')) ?? '')
      await nothingBeneath(mara)
      await lift(mara)
      continue
    }
    const enough = button(mara, 'room.talk.enough')
    if (await enough.isVisible()) await press(mara, enough)
    else if (!(await act(await holding(mara)))) await mara.page.waitForTimeout(100)
  }
  return covers
}

test('[SE11] two people do an exercise with a mirror on one phone, to the letter', async ({ mara }) => {
  await shareOnePhone(mara)
  await accessible(mara.page)
  await press(mara, button(mara, 'lobby.one-phone.begin'))
  await expect(cover(mara)).toBeVisible()
  await accessible(mara.page)
  const covers = await playOnOnePhone(mara, () => link(mara, 'room.closed.read').isVisible())
  expect([...covers].sort()).toEqual(['both', 'first', 'second'])
  const letter = await readReflection(mara)
  expect(letter).toContain('Mara')
  expect(letter).toContain('Tomás')
})

test('[PR12] a reload leads to a cover, with nothing beneath it', async ({ mara }) => {
  await sharedAlready(mara)
  await press(mara, button(mara, 'lobby.one-phone.begin'))
  await lift(mara)
  await mara.page.getByRole('textbox').first().fill('7')
  await mara.page.reload()
  await expect(cover(mara)).toHaveAttribute('data-cover', 'first')
  await nothingBeneath(mara)
  await lift(mara)
  await expect(mara.page.getByRole('textbox').first()).toHaveValue('7')
})

test('[ST11] the second takes their place to a device of their own, and the phone goes on as one', async ({
  mara,
  meet,
}) => {
  await sharedAlready(mara)
  const room = mara.page.url()
  await press(mara, button(mara, 'lobby.one-phone.begin'))
  await lift(mara)
  await press(mara, button(mara, 'room.bar.more'))
  const sheet = mara.page.getByRole('dialog')
  await press(mara, sheet.getByRole('button', { name: /Tomás/ }))
  const place = sheet.getByText(/\/device#/)
  await expect(place).toBeVisible()
  const tom = await meet({ name: 'Tomás', locale: 'es' })
  await tom.page.goto(/http\S+\/device#\S+/.exec(await place.innerText())?.[0] ?? '')
  await press(tom, button(tom, 'join.device.claim'))
  await tom.page.waitForURL('**/')
  await expect(shown(mara, 'room.one-phone.taken-title')).toBeVisible()
  await accessible(mara.page)
  await press(mara, button(mara, 'room.one-phone.taken-on'))
  await expect(button(mara, 'room.bar.take-break')).toBeVisible()
  await tom.page.goto(room)
  await expect(button(tom, 'room.bar.take-break')).toBeVisible()
  await expect(cover(tom)).toHaveCount(0)
})

test('[SE11] on one phone one may look at one’s own again, and a break is for both', async ({ mara }) => {
  await sharedAlready(mara)
  await press(mara, button(mara, 'lobby.one-phone.begin'))
  await expect(cover(mara)).toBeVisible()
  await passCheckIn(mara, mara)
  // Whose turn it is first alternates.
  await expect(cover(mara)).toHaveAttribute('data-cover', 'second')
  await lift(mara)
  const typed = mara.page.getByRole('textbox')
  await expect(typed).toHaveCount(2)
  for (const field of await typed.all()) await field.fill('7')
  const tom: Person = { ...mara, locale: 'es' }
  await press(tom, button(tom, 'room.answer.give'))
  await press(mara, button(mara, 'room.one-phone.look-back'))
  await expect(button(tom, 'room.given.take-back')).toBeVisible()
  await accessible(mara.page)
  await press(tom, button(tom, 'room.one-phone.hand-over'))
  await press(mara, button(mara, 'room.one-phone.lift'))
  await press(mara, button(mara, 'room.bar.take-break'))
  await press(mara, mara.page.getByRole('dialog').getByRole('button', { name: /20 minutes/ }))
  await expect(cover(mara)).toHaveAttribute('data-cover', 'both')
  await lift(mara)
  await expect(shown(mara, 'room.break.both.on.title').first()).toBeVisible()
  await accessible(mara.page)
  await press(mara, button(mara, 'room.break.return-both'))
  await expect(cover(mara)).toHaveAttribute('data-cover', 'first')
})
