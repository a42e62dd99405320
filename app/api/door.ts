// What every HTTP door has in common: who asks and how often, what they sent, and how an answer or a refusal looks. It holds no rules.
import { z } from 'zod'
import { ADDRESS_HEADER, getRuntime, type Limited, type Person, type Runtime } from '#server/runtime.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { isZone } from '#shared/promised.ts'
import { isRefusal, type RefusalCode, refuse } from '#shared/session/refusal.ts'
import { wellFormed } from '#shared/well-formed.ts'
import { lineOf } from '#shared/written.ts'
import { hearsToken, TOKEN_HEADER } from './token.ts'

export type Asking = {
  runtime: Runtime
  /** Null when signed out. */
  person: Person | null
  /** The person, as a new guest if need be. The cookie goes out only if the door does not refuse. */
  signIn: (locale: Locale) => Promise<Person>
  /** Ends the sign-in that this was asked with. */
  signOut: () => Promise<void>
  params: Record<string, string>
  /** On one phone: whose seat is asked for, where it is not one's own. */
  seat: string | undefined
  /** `?zone=`: the zone of the one who asks, for what leaves as a file. */
  zone: string | undefined
  /** What stands after the question mark. */
  asked: URLSearchParams
  address: string
  /** Where the one who asks reaches this server. */
  host: string | null
  /** What the browser says of itself. */
  userAgent: string
  /** Cookies and tokens to send along with the answer. */
  sends: (headers: Headers) => void
}
type Signed = Asking & { person: Person }
type Context = { params: Promise<Record<string, string>> }
type Route = (request: Request, context: Context) => Promise<Response>
type Spec<B> = { body?: z.ZodType<B>; limit?: Limited; created?: true }

export const Name = lineOf(40)
export const Locales = z.enum(LOCALES)
export const Token = z.string().max(100)

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

/** For anybody, signed in or not. */
export function openDoor<B = undefined>(
  spec: Spec<B>,
  handle: (asking: Asking & { body: B }) => Promise<object | Response>,
): Route {
  return async (request, { params }) => {
    const runtime = getRuntime()
    try {
      const headers = new Headers()
      const sends = (sent: Headers) => forward(request.headers, sent, headers)
      const asking = { ...(await askingOf(runtime, request, sends)), params: await params }
      const { person, address } = asking
      // [RM12] Who is signed in counts by who they are, wherever they are.
      if (!(await runtime.limits.take(spec.limit ?? 'ask', person?.id ?? address))) return refusal('too-many')
      const body = await bodyOf(request, spec.body)
      if (body === null) return refusal('malformed')
      const answer = await handle({ ...asking, body: body.value })
      if (answer instanceof Response) return answer
      if (isRefusal(answer)) return refusal(answer.refused)
      return Response.json(answer, { status: spec.created ? 201 : 200, headers })
    } catch (fault) {
      const { refused, fault: id } = runtime.noteFault(fault, request.method === 'GET' ? 'read' : 'write')
      return refusal(refused, id)
    }
  }
}

/** For those who are signed in. */
export function door<B = undefined>(
  spec: Spec<B>,
  handle: (asking: Signed & { body: B }) => Promise<object | Response>,
): Route {
  return openDoor<B>(spec, async ({ person, ...asking }) =>
    person ? handle({ ...asking, person }) : refuse('signed-out'),
  )
}

async function askingOf(runtime: Runtime, request: Request, sends: Asking['sends']): Promise<Omit<Asking, 'params'>> {
  const address = request.headers.get(ADDRESS_HEADER) ?? ''
  const signedIn = await runtime.identity.whoIs(credentials(request), { renew: true })
  if (signedIn) sends(signedIn.headers)
  const person = signedIn?.person ?? null
  const userAgent = request.headers.get('user-agent') ?? ''
  const signIn = async (locale: Locale): Promise<Person> => {
    if (person && person.locale !== locale) await runtime.writes.changeLocale(person, locale)
    if (person) return { ...person, locale }
    const guest = await runtime.identity.signInGuest(locale, userAgent)
    sends(guest.headers)
    return guest.person
  }
  const signOut = async () => sends(await runtime.identity.signOut(credentials(request)))
  const asked = new URL(request.url).searchParams
  const seat = asked.get('seat') ?? undefined
  const told = asked.get('zone')
  const zone = isZone(told) ? told : undefined
  return {
    runtime,
    person,
    signIn,
    signOut,
    seat,
    zone,
    asked,
    address,
    host: request.headers.get('host'),
    userAgent,
    sends,
  }
}

export function credentials({ headers }: Request): Headers {
  const own = ['cookie', 'authorization'].map((name) => [name, headers.get(name) ?? ''] as [string, string])
  return new Headers(own.filter(([, value]) => value !== ''))
}

/** Null when it is not JSON of the right shape. */
async function bodyOf<B>(request: Request, body: z.ZodType<B> | undefined): Promise<{ value: B } | null> {
  if (!body) return { value: undefined as B }
  const sent: unknown = await request.json().catch(() => null)
  const parsed = body.safeParse(sent)
  const value = parsed.success ? wellFormed(parsed.data) : null
  return value === null ? null : { value }
}

/** The last one counts: a request may bring the cookie again, and then another sign-in. */
function forward(asked: Headers, sent: Headers, headers: Headers): void {
  const cookies = sent.getSetCookie()
  if (cookies.length > 0) headers.delete('set-cookie')
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  const token = sent.get(TOKEN_HEADER)
  if (token && hearsToken(asked)) headers.set(TOKEN_HEADER, token)
}

function refusal(refused: RefusalCode, fault?: string): Response {
  return Response.json({ refused, ...(fault && { fault }) }, { status: CODES[refused] ?? 409 })
}
