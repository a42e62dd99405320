// Whether a page has come to rest: it listens, and has all that it fetches by itself.
import { expect, type Locator, type Page, type Request } from '@playwright/test'

/** Requests of a page that no answer has ended yet, from now on. */
export function underWay(page: Page): Set<Request> {
  const asked = new Set<Request>()
  page.on('request', (request) => asked.add(request))
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  return asked
}

/** Until what stands there hears what is done to it. */
export async function listens(target: Locator): Promise<void> {
  const bound = () => target.evaluate((element) => Object.keys(element).some((key) => /^__reactProps/.test(key)))
  await expect.poll(bound).toBe(true)
}

/** Until the page listens, and has what it fetches by itself: links that come into sight are fetched a little later. */
export async function hasAll(target: Locator, asked: Set<Request>): Promise<void> {
  await listens(target)
  // Its own turn comes after that of whoever has waited for one before.
  for (let turn = 0; turn < 2; turn += 1)
    await target.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done())))
  let quiet = 0
  const isQuiet = () => {
    quiet = asked.size === 0 ? quiet + 1 : 0
    return quiet
  }
  await expect.poll(isQuiet, { intervals: [100] }).toBeGreaterThan(5)
}
