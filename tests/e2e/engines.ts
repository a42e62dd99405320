// An evening in two engines, from the invitation to the letter; then the private page, and a room without a server, in the other one alone.
import tests from '#playwright.config.ts'
import { accessible } from './axe.ts'
import { button, link, press } from './hands.ts'
import { meetIn, openRoom } from './meeting.ts'
import { expect, type Person, test } from './people.ts'
import { playToEnd } from './play.ts'
import { words } from './words.ts'

const EXERCISE = process.env.EXERCISE ?? 'weather'

test('two people do a whole exercise from the invitation to the letter, one by keyboard alone, each in a browser of their own', async ({
  meet,
  house,
  playwright,
}) => {
  // Two of one engine would hide each other's window, and what is hidden is hardly drawn.
  const chromium = await playwright.chromium.launch({ ...tests.use?.launchOptions, channel: '' })
  const mara = await meet({ name: 'Mara', keyboard: true })
  const tom = await meet({ name: 'Tomás', locale: 'es', width: 1280, height: 800, browser: chromium })
  await meetIn(mara, tom, EXERCISE, 'on-a-call')
  await playToEnd([mara, tom], { house, glance: 200 })
  const letters = await Promise.all([mara, tom].map(letterOf))
  expect(letters[0]).toContain('Tomás')
  expect(letters[1]).toContain('Mara')
  await chromium.close()
})

async function letterOf(person: Person): Promise<string> {
  await press(person, link(person, 'room.closed.read'))
  await person.page.waitForURL('**/reflections/**')
  await expect(person.page.locator('main h1')).toBeVisible()
  await accessible(person.page)
  return person.page.locator('article').innerText()
}

test('the private page opens and closes by keyboard and leaves nothing; without a server the room says so, and goes on by itself', async ({
  meet,
  house,
}) => {
  const mara = await meet({ name: 'Mara', keyboard: true, worker: true })
  const { page } = mara
  await openRoom(mara, EXERCISE)
  const left = () => page.evaluate(() => [location.href, history.length, { ...localStorage }, { ...sessionStorage }])
  const before = await left()
  const entry = button(mara, 'common.private.entry').last()
  await press(mara, entry)
  await expect(page.getByRole('dialog')).toBeVisible()
  await accessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(entry).toBeFocused()
  expect(await left()).toEqual(before)

  const title = await page.locator('main h1').innerText()
  await page.evaluate(async () => {
    const { serviceWorker } = navigator
    await serviceWorker.ready
    if (!serviceWorker.controller) await new Promise((done) => serviceWorker.addEventListener('controllerchange', done))
  })
  await house.kill()
  // What the worker asks of the server is told as if the page itself had failed.
  await page.reload().catch(() => undefined)
  await expect(page.getByRole('heading', { name: words(mara.locale, 'offline.title') })).toBeVisible()
  await accessible(page)
  await house.startAgain()
  await expect(page.locator('main h1')).toHaveText(title)
})
