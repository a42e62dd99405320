// Two people at two browsers of this machine, in a room that is served where the package runs.
import { type Browser, chromium } from '@playwright/test'
import { link, press } from '#tests/e2e/hands.ts'
import { meetIn } from '#tests/e2e/meeting.ts'
import type { Person as AtBrowser } from '#tests/e2e/people.ts'
import { playToEnd } from '#tests/e2e/play.ts'
import { newPerson, type Person } from '#tests/support/person.ts'
import type { Played } from './chain.ts'

/** `path`: of a Chromium. From the invitation until each has the letter before them. */
export function playingInBrowsers(path: string) {
  return async (origin: string, exercise: string): Promise<Played> => {
    const browser = await chromium.launch({
      executablePath: path,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    })
    try {
      const both = [
        await visitor(browser, origin, 'Mara', 'en'),
        await visitor(browser, origin, 'Tomás', 'es'),
      ] as const
      const room = await meetIn(...both, exercise, 'on-a-call')
      await playToEnd(both, { house: null })
      for (const one of both) {
        await press(one, link(one, 'room.closed.read'))
        await one.page.waitForURL('**/reflections/**')
        await one.page.locator('main article').first().waitFor()
      }
      const session = new URL(room).pathname.split('/').at(-1) ?? ''
      const [mara, tom] = [await asked(both[0], origin), await asked(both[1], origin)]
      return { mara, tom, session }
    } finally {
      await browser.close()
    }
  }
}

async function visitor(browser: Browser, origin: string, name: string, locale: 'en' | 'es'): Promise<AtBrowser> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: locale === 'en' ? 'en-GB' : 'es-ES',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(30_000)
  // What is sent to a page from here calls it around each function.
  await context.addInitScript('globalThis.__name = (one) => one')
  return { name, locale, page: await context.newPage(), context, origin, keyboard: false, narrow: false }
}

/** The same somebody for what is asked without a browser. */
async function asked({ context, locale }: AtBrowser, origin: string): Promise<Person> {
  const cookie = (await context.cookies(origin)).find(({ name }) => name === 'halfway')
  if (!cookie) throw new Error('a browser kept no sign-in')
  return newPerson(origin, locale, decodeURIComponent(cookie.value))
}
