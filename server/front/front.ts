// The front of the HTTP server: headers on everything, health, and the checks that every writing request must pass. No rules of the product.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BlockList } from 'node:net'
import type { RefusalCode } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import { describeFault, type Journal } from '../ops/journal.ts'
import { onceAnHour } from '../ops/once-an-hour.ts'
import { VERSION } from '../ops/version.ts'
import { newId } from '../secrets.ts'
import { ADDRESS_HEADER, addressOf } from './address.ts'
import { askedPath } from './asked-path.ts'
import { ALWAYS, contentPolicy, mayBeKept } from './headers.ts'
import type { Limits } from './limits.ts'
import type { Origins } from './origins.ts'
import type { Answering } from './pages.ts'
import { floodPage } from './plain-page.ts'
import { isOfShell, sendShell } from './shell.ts'
import { toldOf } from './told.ts'
import { answerWellKnown } from './well-known.ts'

const MOST_BYTES = 32 * 1024
// [EX4] A whole exercise with all its words, as text within JSON.
const MOST_OF_A_FILE = 1024 * 1024
const FILES = '/api/desk/exercises'

export type Front = {
  dev: boolean
  /** Whether people reach it by https alone. */
  secure: boolean
  /** Whether browsers are to hold what a page needs to stand without a line. */
  offline: boolean
  /** Whom a hole in this server is told, as an address; null: nobody says. */
  contact: string | null
  now: () => Instant
  limits: Pick<Limits, 'take'>
  trusted: BlockList
  journal: Journal
  origins: () => Origins
  /** The doors, and the pages behind them, once they are ready. */
  answering: Promise<Answering>
  /** Whether the database answers and nothing is being shut down. */
  ready: () => Promise<boolean>
}

export function openFront(opening: Front) {
  const front = { ...opening, once: onceAnHour<'foreign-origin'>() }
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(front, request, response).catch((fault) => {
      const id = newId()
      front.journal.error({ fault: id, ...describeFault(fault) }, 'page-fault')
      const told = toldOf(fault, 'read')
      if (response.headersSent) response.destroy()
      else if (told === 'fault') refuse(response, 500, told, id)
      else refuse(response, 503, told)
    })
  }
}

type Opened = Front & { once: ReturnType<typeof onceAnHour<'foreign-origin'>> }

async function answer(front: Opened, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  const nonce = randomBytes(16).toString('base64')
  const address = dress(front, request, response, { path, nonce })
  // [RM7] [RM26]
  if (path === '/healthz') return say(response, 200, { alive: true, version: VERSION })
  if (path === '/readyz') return (await front.ready()) ? say(response, 200, { ready: true }) : busy(response)
  if (answerWellKnown(response, path, front)) return
  // [RM46]
  const goOn = await front.answering
  // [PR30] Before anything that reads a path in another way.
  const url = askedPath(request.url ?? '/')
  if (url === null) return refuse(response, 404, 'not-found')
  request.url = url
  if (isOfShell(path) && !isWriting(request)) return sendShell(response, { path, nonce, holds: front.offline })
  if (isPage(path) && !(await front.limits.take('page', address))) {
    response.setHeader('retry-after', '60')
    response.writeHead(429, { 'content-type': 'text/html; charset=utf-8' })
    return void response.end(isWriting(request) ? undefined : await floodPage(nonce))
  }
  const wrong = isWriting(request) ? wrongWith(front, request, path) : null
  if (wrong) return refuse(response, ...wrong)
  return goOn(request, response)
}

/** Doors have limits of their own, and files that are kept need none. */
function isPage(path: string): boolean {
  return !path.startsWith('/api/') && !mayBeKept(path)
}

function isWriting({ method }: IncomingMessage): boolean {
  return method !== 'GET' && method !== 'HEAD'
}

/** [RM2] What is the matter with a writing request before anybody reads it. */
function wrongWith(
  { origins, once, journal }: Opened,
  request: IncomingMessage,
  path: string,
): [number, RefusalCode] | null {
  const { origin, 'content-type': type = '', 'content-length': length } = request.headers
  // Pages only show: no form posts to them and no server action exists.
  if (request.method !== 'POST' || !path.startsWith('/api/')) return [404, 'not-found']
  // [PR5] Exactly one of our own origins, or nothing is written.
  const expected = origins().all()
  if (origin === undefined || !expected.includes(origin)) {
    // [FC6]
    once('foreign-origin', () => journal.warn({ origin: origin?.slice(0, 200) ?? null, expected }, 'foreign-origin'))
    return [403, 'not-found']
  }
  if (!/^application\/json\s*(;|$)/i.test(type)) return [400, 'malformed']
  // A body without a length could go on for ever.
  const most = path === FILES || path.startsWith(`${FILES}/`) ? MOST_OF_A_FILE : MOST_BYTES
  return length === undefined || Number(length) > most ? [400, 'malformed'] : null
}

type Dressed = { path: string; nonce: string }

/** Sets the headers of request and answer, and gives the address that the request comes from. */
function dress(front: Front, request: IncomingMessage, response: ServerResponse, { path, nonce }: Dressed): string {
  const { dev, secure, trusted } = front
  const policy = contentPolicy({ nonce, dev })
  const address = addressOf(request, trusted)
  // Next takes the nonce from the request's own policy header.
  request.headers['content-security-policy'] = policy
  request.headers[ADDRESS_HEADER] = address
  request.headers['x-forwarded-for'] = address
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value)
  response.setHeader('content-security-policy', policy)
  if (secure) response.setHeader('strict-transport-security', 'max-age=31536000')
  if (!mayBeKept(path) || askedPath(request.url ?? '/') === null) response.setHeader('cache-control', 'no-store')
  return address
}

function say(response: ServerResponse, code: number, body: object): void {
  response.writeHead(code, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

function busy(response: ServerResponse): void {
  response.setHeader('retry-after', '2')
  say(response, 503, { ready: false })
}

function refuse(response: ServerResponse, code: number, refused: RefusalCode, fault?: string): void {
  say(response, code, { refused, ...(fault && { fault }) })
}
