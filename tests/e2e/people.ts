// The people of the browser tests: Mara with an English phone, Tom with a Spanish desktop. Their pages must stay quiet and among us.
import {
  type Browser,
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
} from '@playwright/test'
import { type House, openHouse } from './house.ts'
import { SLACK } from './slack.ts'

export type Person = {
  name: string
  locale: 'en' | 'es'
  page: Page
  context: BrowserContext
  /** Of the server that they visit. */
  origin: string
  keyboard: boolean
  /** The narrowest screen there is, with letters of twice the size; and all that they write is one long word. */
  narrow: boolean
}

type Fixtures = { mara: Person; tom: Person; meet: (person: Partial<Visit> & { name: string }) => Promise<Person> }
type Visit = Omit<Person, 'page' | 'context' | 'origin'> & {
  width: number
  height: number
  dark: boolean
  worker: boolean
  /** Another one than the others' here. */
  browser: Browser
}

export const test = base.extend<Fixtures, { house: House }>({
  house: [
    async ({ browserName: _ }, use) => {
      const house = await openHouse()
      await use(house)
      await house.end()
    },
    { scope: 'worker', timeout: 60_000 * SLACK },
  ],
  meet: async ({ browser, house }, use) => {
    const met: { person: Person; noise: string[] }[] = []
    await use(async (visit) => {
      const one = await visiting(visit.browser ?? browser, house, visit)
      met.push(one)
      return one.person
    })
    for (const { person, noise } of met) {
      expect(noise, `${person.name}'s console and requests`).toEqual([])
      await person.context.close()
    }
  },
  mara: async ({ meet }, use) => use(await meet({ name: 'Mara' })),
  tom: async ({ meet }, use) => use(await meet({ name: 'Tomás', locale: 'es', width: 1280, height: 800 })),
})

async function visiting(browser: Browser, house: House, visit: Partial<Visit> & { name: string }) {
  const { name, locale = 'en', keyboard = false, dark = false, narrow = false, worker = false } = visit
  const { width = narrow ? 320 : 360, height = 740 } = visit
  const context = await browser.newContext({
    baseURL: house.origin,
    locale: locale === 'en' ? 'en-GB' : 'es-ES',
    viewport: { width, height },
    hasTouch: width < 500,
    serviceWorkers: worker ? 'allow' : 'block',
    reducedMotion: 'reduce',
    colorScheme: dark ? 'dark' : 'light',
  })
  context.setDefaultTimeout(8_000 * SLACK)
  if (narrow) await context.addInitScript(enlarge)
  const page = await context.newPage()
  const person = { name, locale, page, context, origin: house.origin, keyboard, narrow }
  return { person, noise: listen(page, house) }
}

// Runs in each page, at its beginning.
function enlarge(): void {
  new MutationObserver((_, observer) => {
    if (!document.documentElement) return
    document.documentElement.style.fontSize = '200%'
    observer.disconnect()
  }).observe(document, { childList: true })
}

// A lost line is part of life and says so on the console by itself, as a worker does that no test asked for; anything else there is a fault.
const LOST =
  /WebSocket|ERR_CONNECTION|ERR_INTERNET_DISCONNECTED|ERR_NETWORK|Service Worker registration blocked|Failed to load resource: net::|^ChunkLoadError: Failed to load chunk/

// The browser reports each refusal of a door as an error of its own.
function isRefusal(line: ConsoleMessage): boolean {
  return /status of 4\d\d/.test(line.text()) && new URL(line.location().url).pathname.startsWith('/api/')
}

// A page without a line asks for one while the server comes up, and is told so.
function isNotReadyYet(line: ConsoleMessage): boolean {
  return /status of 503/.test(line.text()) && new URL(line.location().url).pathname === '/readyz'
}

function listen(page: Page, house: House): string[] {
  const noise: string[] = []
  page.on('console', (line) => {
    const expected = LOST.test(line.text()) || isRefusal(line) || isNotReadyYet(line)
    if (['error', 'warning'].includes(line.type()) && !expected) noise.push(line.text())
  })
  page.on('pageerror', (fault) => LOST.test(String(fault)) || noise.push(String(fault)))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== house.origin && !['data:', 'blob:'].includes(protocol)) noise.push(`asks ${request.url()}`)
  })
  return noise
}

export { expect }
