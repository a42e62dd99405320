// `npm run bench:pages`: when the pages that are met first show what they are for, on a slow line and a slow processor, beside an empty page
// of the same version of Next. Medians of five interleaved rounds, or of `-- --rounds 3`. The last line is one JSON object.
import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import config from '#playwright.config.ts'
import bundleHouse from '#tests/e2e/bundle.ts'
import { openHouse } from '#tests/e2e/house.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { bundled } from '#tests/support/bundle.ts'
import { FLAGS } from '#tests/support/flags.ts'
import { begin } from '#tests/support/pair.ts'
import { wayIn } from './way-in.ts'

const MINUTES_AT_MOST = 15
const EMPTY = 'tests/bench/empty-page'

/** Of a fast 3G or a slow 4G, as browsers' own tools have it: bytes a second, milliseconds. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const SLOWER_BY = 4
/** In milliseconds. Nothing larger has come for so long: what stands there is the page. */
const SETTLED = 3_000
const NEVER = 45_000

type Visit = { name: string; url: string; cookies: Cookies }
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>
/** What a page saw of itself. Times in milliseconds since it was asked for. */
type Seen = {
  lcp: number
  fcp: number
  load: number
  /** Since when what stands there can be used. */
  live: number
  shift: number
  files: { path: string; from: number; to: number }[]
}
type Figures = { lcp: number; live: number; scripts: number; faces: number; shift: number }

const { rounds } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } }).values

// Whatever hangs, this ends.
setTimeout(() => process.exit(1), MINUTES_AT_MOST * 60_000).unref()
await bundleHouse()
execFileSync('npx', ['next', 'build', EMPTY], { stdio: ['ignore', 'ignore', 'inherit'], env: production() })
const empty = fork(await bundled('tests/bench/servers/empty-main.ts', 'empty'), { execArgv: FLAGS, env: production() })
const [{ port }] = (await once(empty, 'message')) as [{ port: number }]
const house = await openHouse()
const browser = await chromium.launch(config.use?.launchOptions)
const { visits, lines } = await prepared(browser, house.origin)
visits.unshift({ name: 'empty', url: `http://localhost:${port}/`, cookies: [] })
const measured = new Map<string, Figures[]>(visits.map(({ name }) => [name, []]))
const waysIn: number[] = []
for (let round = 0; round <= Number(rounds); round++) {
  for (const visit of visits) {
    const figures = await measure(browser, visit)
    process.stderr.write(`${round || 'warm'} ${visit.name} ${JSON.stringify(figures)}\n`)
    // The first round warms servers.
    if (round > 0) measured.get(visit.name)?.push(figures)
  }
  const seconds = await wayIn({ browser, origin: house.origin, slowed })
  process.stderr.write(`${round || 'warm'} way in ${seconds}\n`)
  if (round > 0) waysIn.push(seconds)
}
for (const line of lines) line.close()
await browser.close()
await house.end()
empty.kill()
process.stdout.write(`${JSON.stringify(told())}\n`)
process.exit()

/** Mara's lobby, in which she waits; Ana's room, in which both are at the first step; the start page and an invitation as a stranger has them. */
async function prepared(by: Browser, origin: string): Promise<{ visits: Visit[]; lines: Bot[] }> {
  const [mara, ana, tom] = await Promise.all([someone(by, origin), someone(by, origin), someone(by, origin)])
  const lobby = await mara.tell('/api/rooms', { exercise: 'weather', name: 'Mara', locale: 'en' })
  const room = await ana.tell('/api/rooms', { exercise: 'weather', name: 'Ana', locale: 'en' })
  await tom.tell('/api/invites/accept', { token: room.invite.token, name: 'Tom', locale: 'en' })
  const [first, second] = [await ana.enter(room.session), await tom.enter(room.session)]
  await begin({ first, second }, 'on-a-call')
  const visits = [
    { name: 'home', url: `${origin}/`, cookies: [] },
    { name: 'join', url: `${origin}/join#${lobby.invite.token}`, cookies: [] },
    { name: 'lobby', url: `${origin}/room/${lobby.session}`, cookies: await mara.cookies() },
    { name: 'room', url: `${origin}/room/${room.session}`, cookies: await ana.cookies() },
  ]
  return { visits, lines: [first, second] }
}

async function someone(by: Browser, origin: string) {
  const context = await by.newContext({ baseURL: origin })
  const cookies = () => context.cookies(origin)
  return {
    cookies,
    tell: async (path: string, data: object) =>
      (await context.request.post(path, { data, headers: { origin } })).json(),
    enter: async (session: string) => {
      const cookie = (await cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
      return enter(origin, { session, token: null, cookie })
    },
  }
}

/** One visit by a browser that has never been there. */
async function measure(by: Browser, { name, url, cookies }: Visit): Promise<Figures> {
  const context = await by.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  })
  await context.addCookies(cookies)
  const page = await context.newPage()
  await slowed(page)
  // What compiles this file marks functions with a helper that a page does not have.
  await page.addInitScript('globalThis.__name = (made) => made')
  await page.addInitScript(watch)
  await page.goto(url, { timeout: NEVER })
  await page.waitForFunction(isSettled, SETTLED, { timeout: NEVER, polling: 250 })
  const seen = await page.evaluate(() => window.seen())
  await context.close()
  const root = name === 'empty' ? `${EMPTY}/.next` : '.next'
  // What is asked for once nothing else is done comes after both.
  const scripts = seen.files.filter(({ path, to }) => path.endsWith('.js') && to <= Math.max(seen.lcp, seen.load))
  const faces = seen.files.filter(({ path, from }) => path.endsWith('.woff2') && from <= seen.fcp)
  const at = (path: string) => readFileSync(path.startsWith('/_next/') ? path.replace('/_next', root) : `public${path}`)
  return {
    lcp: seen.lcp / 1000,
    live: seen.live / 1000,
    scripts: sum(scripts.map(({ path }) => gzipSync(at(path)).length)) / 1000,
    faces: sum(faces.map(({ path }) => at(path).length)) / 1000,
    shift: seen.shift,
  }
}

async function slowed(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', SLOW)
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_BY })
}

declare global {
  interface Window {
    seen: () => Seen
  }
}

// Runs in the page, before anything of it.
function watch(): void {
  const [seen, now] = [{ lcp: 0, fcp: 0, live: 0, shift: 0 }, (entry: PerformanceEntry) => entry.startTime]
  const on = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  on('largest-contentful-paint', (entry) => (seen.lcp = now(entry)))
  on('paint', (entry) => (seen.fcp = Math.max(seen.fcp, now(entry))))
  on('layout-shift', (entry) => (seen.shift += (entry as PerformanceEntry & { value: number }).value))
  const look = setInterval(() => {
    if (!document.querySelector('h1') || document.querySelector('[inert]')) return
    seen.live = performance.now()
    clearInterval(look)
  }, 50)
  window.seen = () => {
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const files = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map((file) => ({
      path: new URL(file.name).pathname,
      from: file.startTime,
      to: file.responseEnd,
    }))
    return { ...seen, load: arrival?.loadEventEnd ?? 0, files }
  }
}

// The same.
function isSettled(still: number): boolean {
  const { lcp, load, live } = window.seen()
  return load > 0 && lcp > 0 && live > 0 && performance.now() > Math.max(lcp, load, live) + still
}

function told() {
  const median = (name: string, of: keyof Figures) => middle((measured.get(name) ?? []).map((one) => one[of]))
  const over = (name: string, of: keyof Figures) => round(median(name, of) - median('empty', of))
  const ours = visits.slice(1).map(({ name }) => name)
  return Object.fromEntries([
    ['empty_lcp_s', round(median('empty', 'lcp'))],
    ...ours.map((name) => [`${name}_lcp_over_empty_s`, over(name, 'lcp')]),
    ...['lobby', 'room'].map((name) => [`${name}_live_s`, round(median(name, 'live'))]),
    ...ours.map((name) => [`${name}_js_over_empty_kb`, over(name, 'scripts')]),
    ...ours.map((name) => [`${name}_shift`, round(median(name, 'shift'))]),
    ['home_to_room_s', round(middle(waysIn))],
    ['fonts_kb_before_text', round(Math.max(...ours.map((name) => median(name, 'faces'))))],
    ['rounds', Number(rounds)],
    ['machine', `${cpus().length} x ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`],
  ])
}

function production() {
  return { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
}

function middle(figures: number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0
}

function sum(sizes: number[]): number {
  return sizes.reduce((all, size) => all + size, 0)
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100
}
