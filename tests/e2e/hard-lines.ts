// A couple goes through an exercise while the line, the device or the counsellor fails them: nothing written is lost, nobody is locked
// in, and each screen says what is so. Some minutes long, so it is a command of its own: npm run hard-lines.
import { chromium, type Route } from '@playwright/test'
import { slowLine } from '#tests/support/slow-line.ts'
import { button, link, press, shown } from './hands.ts'
import { answerAlone, opened } from './happenings.ts'
import { badge, comeIn, giveScales, toBeHosted } from './hosting.ts'
import { chooseMode, meetIn, passCheckIn, readReflection } from './meeting.ts'
import { expect, type Person, test } from './people.ts'
import { playToEnd, SAYINGS } from './play.ts'

const SCRIPTS = '**/_next/static/chunks/**/*.js*'
const SECOND = 1_000
const WAY = 1.3 * SECOND

test.describe.configure({ timeout: 600 * SECOND })

const fail = (route: Route) => route.abort('failed')

/** No script can be had for ten seconds, from `begin` on. */
async function withoutScripts(both: readonly Person[], begin: () => Promise<void>): Promise<void> {
  for (const { context } of both) await context.route(SCRIPTS, fail)
  await begin()
  await new Promise((later) => setTimeout(later, 10 * SECOND))
  for (const { context } of both) await context.unroute(SCRIPTS, fail)
}

test('[DU13] [DU51] no script can be had for ten seconds: as the room opens, as a sentence is given, and while they go on', async ({
  mara,
  tom,
  house,
}) => {
  const both = [mara, tom] as const
  const room = await meetIn(mara, tom, 'steady-in-myself', 'apart')
  await withoutScripts(both, async () => {
    await Promise.all(both.map(({ page }) => page.reload()))
  })
  for (const person of both) await answerAlone(person)
  for (const person of both) await press(person, button(person, 'room.go-on.on-alone'))
  const moment = mara.page.getByRole('textbox', { name: /a real moment/ })
  await mara.page.getByRole('combobox').selectOption('fairness')
  await moment.fill('The evening on the steps')
  await withoutScripts(both, async () => {
    await press(mara, button(mara, 'room.answer.done'))
    await press(mara, button(mara, 'room.beat.give'))
    await expect(mara.page.getByRole('article')).toContainText('The evening on the steps')
    await expect(button(mara, 'room.bar.take-break')).toBeVisible()
  })
  await Promise.all([withoutScripts(both, async () => {}), playToEnd(both, { house })])
  const [, session = ''] = /room\/([^?#]+)/.exec(room) ?? []
  expect(await (await tom.page.request.get(`/api/sessions/${session}/opened`)).text()).toContain(
    'The evening on the steps',
  )
  await readReflection(mara)
})

test('[DU11] the storage of both devices is full: what is written is said to be in the page, and opens to both', async ({
  mara,
  tom,
  house,
}) => {
  const full = () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
  }
  for (const { context } of [mara, tom]) await context.addInitScript(full)
  const room = await meetIn(mara, tom, 'steady-in-myself', 'on-a-call')
  let said = 0
  await playToEnd([mara, tom], {
    house,
    seen: async (person, { heading }) => {
      const field = person.page.getByRole('textbox').first()
      if (/you care about/.test(heading) && (await field.isVisible())) {
        await field.fill('The evening on the steps')
        await expect(shown(person, 'room.saving.in-page')).toBeVisible()
        said += 1
        return true
      }
      return false
    },
  })
  expect(said).toBeGreaterThan(0)
  const [, session = ''] = /room\/([^?#]+)/.exec(room) ?? []
  expect(await (await tom.page.request.get(`/api/sessions/${session}/opened`)).text()).toContain(
    'The evening on the steps',
  )
  await readReflection(mara)
})

test('[DU15] with a round trip of 2.6 s the line stands, and both come to the letter', async ({ mara, tom, house }) => {
  const port = Number(new URL(house.origin).port)
  const line = await slowLine(port, WAY)
  // The same address for the page, and another way there.
  const { launchOptions } = test.info().project.use
  const args = [...(launchOptions?.args ?? []), `--host-resolver-rules=MAP localhost:${port} 127.0.0.1:${line.port}`]
  const browser = await chromium.launch({ ...launchOptions, args })
  const both = await Promise.all(
    [mara, tom].map(async (person) => {
      const context = await browser.newContext({ baseURL: house.origin, locale: 'en-GB', reducedMotion: 'reduce' })
      context.setDefaultTimeout(90 * SECOND)
      return { ...person, locale: 'en' as const, context, page: await context.newPage() }
    }),
  )
  const [one, other] = both as [Person, Person]
  let lines = 0
  one.page.on('websocket', () => (lines += 1))
  await meetIn(one, other, 'weather', 'on-a-call')
  await passCheckIn(one, other)
  const before = lines
  for (const person of both) await answerAlone(person)
  for (const person of both) await expect(opened(person)).toBeVisible({ timeout: 30 * SECOND })
  await playToEnd([one, other], { house, glance: 2 * WAY })
  for (const person of both) await expect(link(person, 'room.closed.read')).toBeVisible({ timeout: 30 * SECOND })
  expect(lines, 'lines that were opened anew').toBe(before)
  const sayings: readonly string[] = SAYINGS.en
  const letter = await readReflection(one)
  expect(sayings.some((words) => letter.includes(words))).toBe(true)
  await browser.close()
  await line.end()
})

test('[CO45] a counsellor holds, and the lid of their laptop closes: the two are told, and go on by themselves', async ({
  meet,
  mara,
  house,
}) => {
  const laura = await meet({ name: 'Laura', width: 1280, height: 800 })
  const tom = await meet({ name: 'Tomás', locale: 'es' })
  const at = await toBeHosted({ laura, mara, tom, house }, ['weather'])
  await comeIn(at, 'Open “Weather”')
  const two = [mara, tom] as const
  for (const person of two) await chooseMode(person, 'in-one-place')
  await passCheckIn(mara, tom)
  await expect(laura.page.getByText('Not in yet', { exact: true })).toHaveCount(2)
  await laura.page.keyboard.press('h')
  for (const person of two) await expect(shown(person, 'room.host.pace.held')).toBeVisible()
  await giveScales(mara, '8')
  await laura.context.setOffline(true)
  await laura.page.close()
  for (const person of two) await expect(badge(person)).toHaveCount(0, { timeout: 40 * SECOND })
  await giveScales(tom, '3')
  for (const person of two) await expect(opened(person)).toBeVisible()
  for (const person of two) {
    await expect(button(person, 'room.go-on.on')).toBeVisible({ timeout: 90 * SECOND })
    await press(person, button(person, 'room.go-on.on'))
  }
  await playToEnd(two, { house })
  for (const person of two) await expect(link(person, 'room.closed.read')).toBeVisible()
})
