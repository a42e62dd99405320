// From the start page until two are in their room, by phones on slow lines that press without thinking: what is left is the machine's time.
import type { Browser, Page } from '@playwright/test'
import { button, link, press, write } from '#tests/e2e/hands.ts'
import { chooseMode, joinByLink, linkOf } from '#tests/e2e/meeting.ts'
import type { Person } from '#tests/e2e/people.ts'

type Given = { browser: Browser; origin: string; slowed: (page: Page) => Promise<void> }

/** In seconds. Two browsers that have never been there: one opens a room for the exercise that is recommended, the other comes by its link. */
export async function wayIn(given: Given): Promise<number> {
  const [mara, tom] = [await visitor(given, 'Mara'), await visitor(given, 'Tom')]
  const began = performance.now()
  await mara.page.goto('/')
  await press(mara, link(mara, 'home.begin'))
  await press(mara, mara.page.locator('main a[href^="/begin/"]').first())
  await write(mara, mara.page.getByRole('textbox'), mara.name)
  await press(mara, button(mara, 'home.name.open'))
  await joinByLink(tom, await linkOf(mara))
  await Promise.all([mara, tom].map((one) => chooseMode(one, 'on-a-call')))
  await Promise.all([mara, tom].map((one) => button(one, 'room.bar.take-break').waitFor()))
  const taken = performance.now() - began
  await Promise.all([mara, tom].map(({ context }) => context.close()))
  return taken / 1_000
}

async function visitor({ browser, origin, slowed }: Given, name: string): Promise<Person> {
  const viewport = { width: 360, height: 740 }
  const context = await browser.newContext({
    baseURL: origin,
    viewport,
    locale: 'en-GB',
    hasTouch: true,
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  await slowed(page)
  return { name, locale: 'en', origin, page, context, keyboard: false, narrow: false }
}
