// Nothing written is lost in a browser, and nobody is locked in: no script to be had, no room on the device, a slow line.
import { hasAll, listens, underWay } from './at-rest.ts'
import { button, link, press, shown } from './hands.ts'
import { answerAlone, opened } from './happenings.ts'
import { SCRIPTS, scriptsNamedIn } from './held-back.ts'
import { sitIn } from './meeting.ts'
import { expect, type Person, test } from './people.ts'

const EIGHT_SECONDS = 8_000

/** The device takes nothing more; what lies there can be read. */
async function fill({ context, page }: Person): Promise<void> {
  const full = () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
  }
  await context.addInitScript(full)
  await page.evaluate(full)
}

const momentOf = ({ page }: Person) => page.getByRole('textbox').first()

/** Another tab of the same step was opened before: each keeps its own words, and is asked about the other's. */
async function twoTabs(person: Person): Promise<void> {
  const second = { ...person, page: await person.context.newPage() }
  await second.page.goto(person.page.url())
  await expect(momentOf(second)).toHaveValue('')
  await momentOf(person).fill('The evening on the steps')
  await momentOf(second).fill('x')
  await person.page.reload()
  await expect(momentOf(person)).toHaveValue('The evening on the steps')
  await expect(second.page.getByText('The evening on the steps')).toBeVisible()
  await press(second, button(second, 'common.other-words.use-words'))
  await expect(momentOf(second)).toHaveValue('The evening on the steps')
  await press(second, button(second, 'common.other-words.let-words-go'))
  await expect(shown(second, 'common.other-words.words')).toHaveCount(0)
  await expect(shown(person, 'common.other-words.words')).toHaveCount(0)
  await second.page.close()
}

test('[DU11] with no room on the device what is written stays in the page, which says so, and is given', async ({
  mara,
  tom,
}) => {
  await sitIn(mara, tom, 'weather', 'apart')
  for (const person of [mara, tom]) await answerAlone(person)
  for (const person of [mara, tom]) await expect(opened(person)).toBeVisible()
  await fill(mara)
  for (const person of [mara, tom]) await press(person, button(person, 'room.go-on.on-alone'))
  const moment = momentOf(mara)
  await moment.fill('The evening on the steps')
  await expect(shown(mara, 'room.saving.in-page')).toBeVisible()
  await press(mara, button(mara, 'room.answer.done'))
  await press(mara, button(mara, 'room.beat.give'))
  await expect(mara.page.getByText('The evening on the steps')).toBeVisible()
  await expect(shown(mara, 'room.saving.in-page')).toHaveCount(0)
})

test('[DU13] [DU50] [DU51] a part that cannot be had is asked for again by itself, and a second tab takes no words away', async ({
  mara,
  tom,
}) => {
  await sitIn(mara, tom, 'weather', 'apart')
  for (const person of [mara, tom]) await answerAlone(person)
  for (const person of [mara, tom]) await press(person, button(person, 'room.go-on.on-alone'))
  const isNamed = await scriptsNamedIn(mara.page, mara.page.url())
  let [cut, refused] = [(_script: string) => true, 0]
  await mara.page.route(SCRIPTS, async (route) => {
    const isCut = cut(route.request().url())
    if (isCut) refused += 1
    await (isCut ? route.abort('failed') : route.continue())
  })
  // None at all, so that the page cannot begin; then only what it loads after itself.
  const reloaded = mara.page.reload()
  await expect.poll(() => refused).toBeGreaterThan(1)
  // At once, since the waits between two tries grow.
  cut = () => false
  await reloaded
  await expect(momentOf(mara)).toBeVisible()
  cut = (script) => !isNamed(script)
  refused = 0
  await mara.page.reload()
  await expect(shown(mara, 'common.still-coming')).toBeVisible()
  await expect(button(mara, 'room.bar.take-break')).toBeVisible()
  await expect.poll(() => refused).toBeGreaterThan(1)
  cut = () => false
  const moment = momentOf(mara)
  await expect(moment).toBeVisible()

  await mara.page.unroute(SCRIPTS)
  const asked = underWay(mara.page)
  await twoTabs(mara)

  // From here on no script is needed that the room does not have.
  await hasAll(button(mara, 'room.bar.take-break'), asked)
  await mara.page.route(SCRIPTS, (route) => route.abort('failed'))
  await moment.fill('The evening on the steps')
  await press(mara, button(mara, 'room.answer.done'))
  await press(mara, button(mara, 'room.beat.give'))
  await expect(mara.page.getByRole('article')).toContainText('The evening on the steps')
  await expect(button(mara, 'room.bar.take-break')).toBeVisible()
})

test('[DU51] a page gone to while no script can be had comes by itself', async ({ mara }) => {
  const { page } = mara
  const isNamed = await scriptsNamedIn(page, '/')
  let cut = true
  await page.route(SCRIPTS, (route) =>
    cut && !isNamed(route.request().url()) ? route.abort('failed') : route.continue(),
  )
  // What it says passes with the next page, which is asked for once the server answers.
  await page.route('**/healthz', (route) => (cut ? route.abort('failed') : route.continue()))
  await page.goto('/')
  await press(mara, link(mara, 'home.taste'))
  await expect(shown(mara, 'common.still-coming')).toBeVisible()
  cut = false
  await expect(button(mara, 'taste.start')).toBeVisible()
})

test('[DU16] where no line can be had, the page says after eight seconds what may be in the way', async ({
  mara,
  tom,
}) => {
  await sitIn(mara, tom, 'weather', 'on-a-call')
  const { page } = mara
  const asked = Date.now()
  await page.clock.install({ time: asked })
  await page.routeWebSocket('**', () => undefined)
  await page.reload()
  await listens(button(mara, 'common.private.entry').last())
  // However long it took until here, eight seconds are not over before this, and are over as long after it.
  const taken = (await page.evaluate(() => Date.now())) - asked
  await page.clock.pauseAt(asked + EIGHT_SECONDS - 100)
  await expect(shown(mara, 'common.no-line-yet.title')).toHaveCount(0)
  await page.clock.runFor(taken + 200)
  await expect(shown(mara, 'common.no-line-yet.title')).toBeVisible()
})
