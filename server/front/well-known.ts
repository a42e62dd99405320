// What programs look for at a place that is the same on every server: where a password is changed, and whom a hole is told.
import type { ServerResponse } from 'node:http'
import { DAY, type Instant } from '#shared/time.ts'

// [FC7] Where a keeper of passwords leads people to.
const CHANGE_PASSWORD = '/.well-known/change-password'
const SECURITY = '/.well-known/security.txt'
// Whoever reads it later looks again.
const HOLDS = 180 * DAY

type Told = { contact: string | null; now: () => Instant }

/** Whether it was such a place. [FC20] Where nobody is named, nothing stands there. */
export function answerWellKnown(response: ServerResponse, path: string, { contact, now }: Told): boolean {
  if (path === CHANGE_PASSWORD) {
    response.writeHead(302, { location: '/account' }).end()
    return true
  }
  if (path !== SECURITY || contact === null) return false
  const until = new Date(now() + HOLDS).toISOString()
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`Contact: ${contact}\nExpires: ${until}\nPreferred-Languages: en, es\n`)
  return true
}
