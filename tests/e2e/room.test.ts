import { MINUTE } from '#shared/time.ts'
import { button, link, press, shown, write } from './hands.ts'
import { accessible, expect, type Person, test } from './people.ts'
import { act, chooseMode, joinByLink, linkOf, meetIn, openRoom, playToEnd, playUntil, readReflection } from './play.ts'
import { words } from './words.ts'

const inIsShown = (person: Person) => shown(person, 'room.given.opens').or(shown(person, 'room.given.kept')).first()
const opened = (person: Person) => shown(person, 'room.opened.both').first()

/** This person alone does what their screen offers until their answer is in, or both are open. */
async function answerAlone(person: Person): Promise<void> {
  const done = inIsShown(person).or(opened(person)).first()
  while (!(await done.isVisible())) await act(person)
}

async function stopForToday(person: Person): Promise<void> {
  await press(person, button(person, 'room.bar.more'))
  await press(person, button(person, 'room.stop.stop'))
  await press(
    person,
    person.page.getByRole('dialog').getByRole('button', { name: words(person.locale, 'room.stop.confirm') }),
  )
}

test('[DU1] the server is killed between an answer that was saved and the reveal, and nothing is lost', async ({
  mara,
  tom,
  house,
}) => {
  await meetIn(mara, tom, 'weather', 'on-a-call')
  await answerAlone(mara)
  await expect(shown(mara, 'room.saving.saved').first()).toBeVisible()
  await house.kill()
  await house.startAgain()
  await answerAlone(tom)
  await expect(opened(mara)).toBeVisible({ timeout: 20_000 })
  await expect(opened(tom)).toBeVisible()
  await playToEnd([mara, tom], { house })
  expect(await readReflection(mara)).toContain('Tomás')
})

test('[BR3] a break survives both reloading, and ends when both are back', async ({ mara, tom, house }) => {
  await meetIn(mara, tom, 'weather', 'in-one-place')
  await press(mara, button(mara, 'room.bar.take-break'))
  await write(mara, mara.page.getByRole('dialog').getByRole('textbox').last(), 'with what I heard you say')
  await accessible(mara.page)
  await press(mara, mara.page.getByRole('dialog').getByRole('button', { name: /20 minutes/ }))
  for (const person of [mara, tom]) {
    await expect(person.page.getByText('with what I heard you say').first()).toBeVisible()
    await person.page.reload()
    await expect(person.page.getByText('with what I heard you say').first()).toBeVisible()
    await accessible(person.page)
  }
  await press(tom, button(tom, 'room.break.lines.take-your-time'))
  await expect(mara.page.getByText('Take your time.')).toBeVisible()
  await house.forward(21 * MINUTE)
  await mara.page.reload()
  await press(mara, button(mara, 'room.break.return'))
  await tom.page.reload()
  await press(tom, button(tom, 'room.break.return'))
  await expect(button(tom, 'room.bar.take-break')).toBeVisible()
  await playToEnd([mara, tom], { house })
})

test('[SE3] apart, one goes ahead alone, closes the page, and the other comes later', async ({ mara, tom, house }) => {
  const room = await meetIn(mara, tom, 'weather', 'apart')
  await tom.page.goto('about:blank')
  await answerAlone(mara)
  await press(mara, button(mara, 'room.go-on.on-alone'))
  await mara.page.close()
  await tom.page.goto(room)
  await answerAlone(tom)
  mara.page = await mara.context.newPage()
  await mara.page.goto('/')
  await press(mara, mara.page.getByRole('link', { name: /Weather/ }).first())
  await expect(opened(mara)).toBeVisible()
  await playToEnd([mara, tom], { house })
})

test('[SE10] everything can be done by keyboard alone', async ({ meet, house }) => {
  const mara = await meet({ name: 'Mara', keyboard: true })
  const tom = await meet({ name: 'Tomás', locale: 'es', width: 1280, height: 800, keyboard: true })
  await meetIn(mara, tom, 'the-map-of-needs', 'on-a-call')
  await playToEnd([mara, tom], { house })
  await readReflection(mara)
})

test('[DU8] what is written without a line stays on the device, says so, and is saved when the line is back', async ({
  mara,
  tom,
}) => {
  await meetIn(mara, tom, 'weather', 'on-a-call')
  await mara.context.setOffline(true)
  await expect(shown(mara, 'room.saving.no-line').first()).toBeVisible({ timeout: 25_000 })
  await answerAlone(mara)
  await expect(shown(mara, 'room.saving.kept-here').first()).toBeVisible()
  await mara.context.setOffline(false)
  await expect(shown(mara, 'room.saving.saved').first()).toBeVisible({ timeout: 25_000 })
  await answerAlone(tom)
  await expect(opened(mara)).toBeVisible()
})

test('[DU9] what was being written is still there after a reload', async ({ mara, tom }) => {
  await meetIn(mara, tom, 'weather', 'on-a-call')
  const closeness = mara.page.getByRole('textbox').first()
  await closeness.fill('7')
  await mara.page.reload()
  await expect(closeness).toHaveValue('7')
})

test('[ST5] a spoken code: whoever waits lets the other in by name', async ({ mara, tom }) => {
  await openRoom(mara, 'weather')
  await press(mara, button(mara, 'lobby.invite.code-make'))
  const [word, digits] = [mara.page.locator('dd').first(), mara.page.locator('dd [aria-hidden]')]
  await tom.page.goto('/code')
  await tom.page
    .getByRole('textbox')
    .nth(0)
    .fill(await word.innerText())
  await tom.page
    .getByRole('textbox')
    .nth(1)
    .fill(await digits.innerText())
  await press(tom, button(tom, 'join.code.look'))
  await expect(button(tom, 'join.code.knock')).toBeVisible()
  await tom.page.getByRole('textbox').last().fill('Tomás')
  await accessible(tom.page)
  await press(tom, button(tom, 'join.code.knock'))
  await expect(button(mara, 'lobby.knock.admit')).toBeVisible()
  await accessible(mara.page)
  await press(mara, button(mara, 'lobby.knock.admit'))
  await tom.page.waitForURL('**/room/**')
})

test('[ST7] wrong, used and full invitations say one and the same thing', async ({ mara, tom, meet }) => {
  await openRoom(mara, 'weather')
  const invitation = await linkOf(mara)
  await joinByLink(tom, invitation)
  const ana = await meet({ name: 'Ana', locale: 'es' })
  await ana.page.goto(invitation)
  await expect(shown(ana, 'join.closed.title')).toBeVisible()
  const used = await ana.page.locator('main').innerText()
  await ana.page.goto('about:blank')
  await ana.page.goto(`${new URL(invitation).origin}/join#nothing-like-it`)
  await expect(shown(ana, 'join.closed.title')).toBeVisible()
  expect(await ana.page.locator('main').innerText()).toBe(used)
})

test('[PR11] the quick exit hides the page at once and stays covered after going back', async ({ mara, tom }) => {
  await meetIn(mara, tom, 'weather', 'on-a-call')
  const room = mara.page.url()
  for (let presses = 0; presses < 3; presses += 1) await mara.page.keyboard.press('Shift')
  await mara.page.waitForURL('**/blank')
  await expect(mara.page).toHaveTitle('New tab')
  await mara.page.goBack().catch(() => undefined)
  await expect(mara.page.locator('main h1')).toBeHidden()
  expect(await mara.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('halfway:')))).toEqual(
    [],
  )
  await mara.page.goto(room)
})

test('[SE7] stopping for today keeps the place; the home page leads back to it', async ({ mara, tom, house }) => {
  await meetIn(mara, tom, 'weather', 'on-a-call')
  await stopForToday(mara)
  await expect(shown(tom, 'room.resting.title')).toBeVisible()
  await accessible(tom.page)
  await press(tom, link(tom, 'room.resting.home'))
  await accessible(tom.page)
  await press(tom, tom.page.getByRole('link', { name: /Tiempo|Weather|Clima|tiempo/ }).first())
  await playToEnd([mara, tom], { house })
})

test('[ST1] a second device of one’s own comes to the same place', async ({ mara, tom, meet, house }) => {
  await meetIn(mara, tom, 'weather', 'on-a-call')
  await playUntil([mara, tom], { house }, () => opened(mara).isVisible())
  const room = mara.page.url()
  await stopForToday(mara)
  await press(mara, button(mara, 'lobby.keep.make'))
  const place = mara.page
    .getByText(/\/device#/)
    .or(mara.page.locator('input[value*="/device#"]'))
    .first()
  await expect(place).toBeVisible()
  const text = (await place.inputValue().catch(() => null)) ?? (await place.innerText())
  const tablet = await meet({ name: 'Mara', width: 768, height: 1024 })
  await tablet.page.goto(/http\S+\/device#\S+/.exec(text)?.[0] ?? '')
  await press(tablet, button(tablet, 'join.device.claim'))
  await tablet.page.waitForURL('**/')
  await tablet.page.goto(room)
  await expect(shown(tablet, 'room.resting.title')).toBeVisible()
})

test('[SE1] nothing begins while the two have chosen differently', async ({ mara, tom }) => {
  await openRoom(mara, 'weather')
  await joinByLink(tom, await linkOf(mara))
  await chooseMode(mara, 'apart')
  await chooseMode(tom, 'on-a-call')
  await expect(shown(mara, 'lobby.mode.differ')).toBeVisible()
  await accessible(mara.page)
  await chooseMode(mara, 'on-a-call')
  await expect(button(mara, 'room.bar.take-break')).toBeVisible()
})
