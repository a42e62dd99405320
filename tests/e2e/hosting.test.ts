// A meeting from its first minute to what stays of it: a counsellor on a wide screen, and two people on their phones.
import { counsellorAt } from '#tests/support/counselled.ts'
import { hostedAt, letIn as letInThere } from '#tests/support/hosted-room.ts'
import { accessible } from './axe.ts'
import { givenBack } from './given-back.ts'
import { button, choose, press, shown, write } from './hands.ts'
import { badge, comeIn, giveScales, type Hosted, letIn, openBadge, toBeHosted } from './hosting.ts'
import { chooseMode, isOn, passCheckIn } from './meeting.ts'
import { expect, type Person, test } from './people.ts'
import { words } from './words.ts'

test('[CO15] [CO16] [CO17] [CO59] a counsellor hosts two people, is asked out and let in again, and sees what they agreed to', async ({
  meet,
  mara,
  house,
}) => {
  let since = Date.now()
  const laura = await meet({ name: 'Laura', width: 1280, height: 800 })
  const tom = await meet({ name: 'Tomás', locale: 'es' })
  const at = await toBeHosted({ laura, mara, tom, house }, ['weather', 'the-map-of-needs'])
  await accessible(laura.page)
  await comeIn(at, 'Open “Weather”')
  for (const person of [mara, tom]) await chooseMode(person, 'in-one-place')
  await passCheckIn(mara, tom)
  since = givenBack(since)
  for (const scene of [held, brought, momentAlone, killed, dismissed, besides, ledOn, withdrawn]) {
    await scene(at)
    since = givenBack(since)
  }
})

test('[CO45] a counsellor whose lid is shut while she holds: it is said, it lets go by itself, and back again she reads so', async ({
  meet,
  mara,
  house,
}) => {
  const laura = await meet({ name: 'Laura', width: 1280, height: 800 })
  const by = await counsellorAt(house.origin, { name: 'Laura', now: house.now() })
  const { couple, ...at } = await hostedAt(house.origin, 'weather', { by, now: house.now() })
  await letInThere(at)
  await isOn(laura, couple.ada)
  await isOn(mara, couple.mara)
  await mara.page.goto(`/room/${at.session}`)
  await laura.page.goto(`/desk/host/${at.meeting}`)
  await press(laura, button(laura, 'hosting.acts.hold.name'))
  await expect(shown(mara, 'room.host.pace.held')).toBeVisible()
  at.host.close()
  await laura.page.goto('about:blank')
  // Well before the twenty seconds, since the real ones go on too.
  await house.forward(8_000)
  await at.second.until(({ host }) => host?.held === true)
  await expect(badge(mara)).toBeVisible()
  await house.forward(13_000)
  await expect(button(mara, 'room.host.badge.lost')).toBeVisible()
  await expect(shown(mara, 'room.host.pace.held')).toBeVisible()
  await accessible(mara.page)
  await house.forward(40_000)
  await expect(shown(mara, 'room.host.pace.held')).toBeHidden()
  await laura.page.goto(`/desk/host/${at.meeting}`)
  await expect(shown(laura, 'hosting.line.lapsed')).toBeVisible()
  await expect(badge(mara)).toBeVisible()
  at.close()
})

/** Once her page says that it would do something. */
async function key({ page }: Person, letter: string): Promise<void> {
  await expect(page.locator(`[aria-keyshortcuts="${letter}"]:not([aria-disabled="true"])`)).toBeVisible()
  await page.keyboard.press(letter)
}

const everybody = ({ laura, mara, tom }: Hosted) => [laura, mara, tom]
const inCount = ({ page }: Person) => page.getByText('In', { exact: true })

async function held(at: Hosted): Promise<void> {
  const { laura, mara, tom } = at
  await expect(laura.page.getByText('Not in yet', { exact: true })).toHaveCount(2)
  await key(laura, 'h')
  for (const person of [mara, tom]) await expect(shown(person, 'room.host.pace.held')).toBeVisible()
  await key(laura, 'r')
  for (const person of [mara, tom]) await expect(shown(person, 'room.host.pace.shut-brief')).toBeVisible()
  await accessible(laura.page)
  await giveScales(mara, '8')
  await expect(inCount(laura)).toHaveCount(1)
  await expect(laura.page.locator('[data-figure]')).toHaveCount(0)
  await accessible(mara.page)
  await giveScales(tom, '3')
  await expect(inCount(laura)).toHaveCount(2)
  await key(laura, 'r')
  for (const person of [mara, tom]) await expect(shown(person, 'room.host.pace.held')).toBeVisible()
  for (const person of [mara, tom]) await expect(shown(person, 'room.opened.both').first()).toBeVisible()
  await expect(laura.page.locator('[data-figure]')).toHaveCount(2)
  await accessible(laura.page)
  await key(laura, 'h')
}

/** One question, to Mara alone: she is told first that it opens to all, and Tomás listens meanwhile. */
async function brought({ laura, mara, tom }: Hosted): Promise<void> {
  await key(laura, 'p')
  const sheet = laura.page.getByRole('dialog')
  // While something is written, letters are only letters.
  await sheet.getByRole('textbox').pressSequentially('What helped, the last time it went well?')
  await choose(laura, sheet.getByRole('radio', { name: /Mara/ }))
  await accessible(laura.page)
  await press(laura, sheet.getByRole('button', { name: words('en', 'hosting.bring.bring') }))
  await key(laura, 'g')
  await expect(shown(mara, 'room.host.brought.opens')).toBeVisible()
  await expect(shown(tom, 'room.host.brought.meanwhile')).toBeVisible()
  for (const { page } of [mara, tom]) await accessible(page)
  await write(mara, mara.page.getByRole('textbox'), 'That you asked before you went out.')
  await press(mara, button(mara, 'room.answer.done'))
  await press(mara, button(mara, 'room.beat.give'))
  for (const { page } of [laura, tom]) await expect(page.getByText('That you asked before you went out.')).toBeVisible()
  await key(laura, 'g')
  // A press on a page that is being turned is lost.
  for (const { page } of [mara, tom]) await expect(page.getByText('That you asked before you went out.')).toBeHidden()
}

async function momentAlone(at: Hosted): Promise<void> {
  const { laura, mara, tom } = at
  await openBadge(mara)
  await accessible(mara.page)
  await press(mara, button(mara, 'room.host.sheet.alone'))
  for (const person of [mara, tom]) await expect(shown(person, 'room.host.alone.title').first()).toBeVisible()
  await expect(shown(laura, 'hosting.alone.title')).toBeVisible()
  for (const { page } of everybody(at)) {
    await page.reload()
    await accessible(page)
  }
  for (const person of [mara, tom]) await press(person, button(person, 'room.host.alone.ready'))
  for (const person of [mara, tom]) await expect(badge(person)).toBeVisible()
}

async function killed(at: Hosted): Promise<void> {
  const { laura, mara, tom, house } = at
  // She is back from their moment alone.
  await expect(laura.page.getByText('Not in yet', { exact: true })).toHaveCount(2)
  await house.kill()
  await key(laura, 'h')
  await house.startAgain()
  for (const person of [mara, tom]) await expect(shown(person, 'room.host.pace.held')).toBeVisible({ timeout: 20_000 })
  await key(laura, 'h')
  for (const person of [mara, tom]) await expect(shown(person, 'room.host.pace.held')).toBeHidden()
}

async function dismissed({ laura, mara, tom }: Hosted): Promise<void> {
  await openBadge(tom)
  await press(tom, button(tom, 'room.host.sheet.dismiss'))
  await accessible(tom.page)
  await press(tom, button(tom, 'room.host.sheet.dismiss-now'))
  await expect(shown(laura, 'hosting.here.dismissed.title')).toBeVisible()
  await accessible(laura.page)
  await press(tom, button(tom, 'room.break.return-early'))
  await press(mara, button(mara, 'room.break.return'))
  for (const person of [mara, tom]) {
    await expect(shown(person, 'room.host.between.title')).toBeVisible()
    await accessible(person.page)
    await press(person, button(person, 'room.host.between.with'))
  }
  for (const person of [mara, tom]) await expect(badge(person)).toBeVisible()
  await expect(shown(laura, 'hosting.acts.hold.short')).toBeVisible()
}

/** Another couple in a second tab: what is done in one room is done in that one alone. */
async function besides({ laura, mara, house, by }: Hosted): Promise<void> {
  const other = await hostedAt(house.origin, 'weather', { by, now: house.now() })
  await letInThere(other)
  other.host.close()
  const tab = { ...laura, page: await laura.context.newPage() }
  await tab.page.goto(`/desk/host/${other.meeting}`)
  await expect(shown(tab, 'hosting.acts.hold.short')).toBeVisible()
  await press(tab, button(tab, 'hosting.acts.hold.name'))
  await other.first.until(({ host }) => host?.held === true, 'held')
  await key(laura, 's')
  await expect(button(laura, 'hosting.acts.slow.name')).toHaveAttribute('aria-pressed', 'true')
  await expect(button(laura, 'hosting.acts.hold.name')).toHaveAttribute('aria-pressed', 'false')
  await expect(button(tab, 'hosting.acts.slow.name')).toHaveAttribute('aria-pressed', 'false')
  await expect(shown(mara, 'room.host.pace.held')).toBeHidden()
  await key(laura, 's')
  await tab.page.close()
  other.close()
}

/** The first is ended for today, closed by Mara, and the second opened: both are led there. */
async function ledOn(at: Hosted): Promise<void> {
  const { laura, mara, tom } = at
  await key(laura, 'e')
  await press(laura, button(laura, 'hosting.asks.end.yes'))
  for (const person of [mara, tom]) await expect(shown(person, 'room.resting.title')).toBeVisible()
  await mara.page.locator('summary', { hasText: words('en', 'room.resting.finish') }).click()
  await press(mara, button(mara, 'room.resting.finish-now'))
  for (const person of [mara, tom]) await expect(shown(person, 'room.closed.early.title')).toBeVisible()
  const before = mara.page.url()
  await press(laura, laura.page.getByRole('button', { name: 'Open “The map of needs”' }))
  for (const { page } of [mara, tom]) await page.waitForURL((url) => url.href !== before)
  await letIn(at)
}

/** What both agreed to is on the couple's page, until one of them takes it back; and the room is shut that moment. */
async function withdrawn({ laura, mara, counselling }: Hosted): Promise<void> {
  const desk = await laura.context.newPage()
  const letters = desk.locator(`a[href*="/desk/couples/${counselling}/reflections/"]`)
  await desk.goto('/')
  await desk.getByRole('link', { name: words('en', 'desk.nav.label') }).click()
  await desk.waitForURL('/desk')
  await accessible(desk)
  await desk.goto(`/desk/couples/${counselling}`)
  await expect(letters.first()).toBeVisible()
  await accessible(desk)
  await letters.first().click()
  await desk.waitForURL(/reflections/)
  await accessible(desk)
  const read = desk.getByText('on their record that you read this')
  await expect(read).toBeVisible()
  await mara.page.evaluate(async (path) => {
    const headers = { 'content-type': 'application/json' }
    for (const purpose of ['hosting', 'past-reflections', 'agreements'])
      await fetch(`${path}/withdraw`, { method: 'POST', headers, body: JSON.stringify({ purpose }) })
  }, `/api/counselling/${counselling}`)
  await expect(shown(laura, 'hosting.out.title')).toBeVisible()
  await accessible(laura.page)
  // [CO59] Nobody asked for it anew.
  await expect(read).toHaveCount(0)
  await desk.goto(`/desk/couples/${counselling}`)
  await expect(desk.locator('h1')).toBeVisible()
  await expect(letters).toHaveCount(0)
}
