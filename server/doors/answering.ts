// How a door over HTTP answers: who asks and how often, what they sent, and how an answer, a refusal or a fault looks. It holds no rules.
import type { IncomingMessage } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import type { z } from 'zod'
import { changeLocale } from '#db/people.ts'
import type { Locale } from '#shared/locale.ts'
import { isRefusal, type RefusalCode } from '#shared/session/refusal.ts'
import { wellFormed } from '#shared/well-formed.ts'
import { ADDRESS_HEADER } from '../front/address.ts'
import { noteFault } from '../front/told.ts'
import type { Person } from '../identity/identity.ts'
import type { Caller, Grounds, HttpDoor } from './door.ts'
import { inJson } from './json.ts'
import { hearsToken, TOKEN_HEADER } from './token.ts'

export type Bound = { Bindings: HttpBindings }

const CODES: Partial<Record<RefusalCode, number>> = {
  malformed: 400,
  'malformed-answer': 400,
  'no-such-exercise': 400,
  'signed-out': 401,
  'wrong-sign-in': 401,
  'wrong-passkey': 401,
  'wrong-recovery-code': 401,
  'wrong-second-factor': 401,
  'second-factor-needed': 401,
  'not-found': 404,
  'invitation-closed': 404,
  'too-many': 429,
  unavailable: 503,
  'outcome-unknown': 503,
  fault: 500,
}

/** `params`: what the path names. */
export type Arriving = { request: Request; incoming: IncomingMessage; params: Record<string, string> }

export async function answerAt(door: HttpDoor, grounds: Grounds, asked: Arriving): Promise<Response> {
  const { request, params } = asked
  try {
    const headers = new Headers()
    const sends = (sent: Headers) => forward(request.headers, sent, headers)
    const asking = await askingOf(grounds, asked, sends)
    const { person, address, limits } = asking
    // [RM12] Who is signed in counts by who they are, wherever they are.
    if (!(await limits.take(door.limit, person?.id ?? address))) return refusal('too-many')
    const body = await bodyOf(request, door.body)
    if (body === null) return refusal('malformed')
    if (!person && !door.who.signedOut) return refusal('signed-out')
    const query = door.query?.safeParse(queryIn(request))
    if (query && !query.success) return refusal('malformed')
    const answer = await door.does({ ...asking, params, query: query?.data, body: body.value })
    if (answer instanceof Response) return answer
    if (isRefusal(answer)) return refusal(answer.refused)
    return inJson(answer, door.created ? 201 : 200, headers)
  } catch (fault) {
    const told = noteFault(grounds.journal, fault, door.body ? 'write' : 'read')
    return refusal(told.refused, told.fault)
  }
}

async function askingOf(grounds: Grounds, { request, incoming }: Arriving, sends: Caller['sends']): Promise<Caller> {
  const { core, identity, limits, secure } = grounds
  const signedIn = await identity.whoIs(credentials(request), { renew: true })
  if (signedIn) sends(signedIn.headers)
  const person = signedIn?.person ?? null
  const userAgent = request.headers.get('user-agent') ?? ''
  const signIn = async (locale: Locale): Promise<Person> => {
    if (person && person.locale !== locale) await changeLocale(core.db, { person: person.id, locale })
    if (person) return { ...person, locale }
    const guest = await identity.signInGuest(locale, userAgent)
    sends(guest.headers)
    return guest.person
  }
  const here: Caller['here'] = {
    signInDevice: (account, locale) => identity.signInDevice(account, locale, userAgent),
    newAccount: () => identity.newAccount(userAgent),
  }
  const signOut = async () => sends(await identity.signOut(credentials(request)))
  const host = request.headers.get('host')
  const address = addressOf(incoming)
  return { core, limits, secure, person, signIn, here, signOut, address, host, userAgent, sends }
}

/** Where it comes from, as the front has found out. */
export function addressOf({ headers }: IncomingMessage): string {
  return [headers[ADDRESS_HEADER] ?? ''].flat().join()
}

export function credentials({ headers }: Request): Headers {
  const own = ['cookie', 'authorization'].map((name) => [name, headers.get(name) ?? ''] as [string, string])
  return new Headers(own.filter(([, value]) => value !== ''))
}

/** Where a name stands twice, its first value counts. */
function queryIn({ url }: Request): Record<string, string> {
  return Object.fromEntries([...new URL(url).searchParams].reverse())
}

/** Null when it is not JSON of the right shape. */
async function bodyOf(request: Request, body: z.ZodType | null): Promise<{ value: unknown } | null> {
  if (!body) return { value: undefined }
  const sent: unknown = await request.json().catch(() => null)
  const parsed = body.safeParse(sent)
  const value = parsed.success ? wellFormed(parsed.data) : null
  return value === null ? null : { value }
}

/** Only the last cookie goes out: a sign-in may be renewed first, and then another one takes its place. */
function forward(asked: Headers, sent: Headers, headers: Headers): void {
  const cookies = sent.getSetCookie()
  if (cookies.length > 0) headers.delete('set-cookie')
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  const token = sent.get(TOKEN_HEADER)
  if (token && hearsToken(asked)) headers.set(TOKEN_HEADER, token)
}

export function refusal(refused: RefusalCode, fault?: string): Response {
  return inJson({ refused, ...(fault && { fault }) }, CODES[refused] ?? 409)
}
