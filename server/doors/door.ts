// What a door over HTTP is: its address, who may use it, what it takes, how often, and the core function that it hands on to. It holds no rules.
import { z } from 'zod'
import type { Locale } from '#shared/locale.ts'
import type { Refusal } from '#shared/session/refusal.ts'
import type { Core } from '../core/core.ts'
import type { Limited, Limits } from '../front/limits.ts'
import type { Identity, Person, SignedIn } from '../identity/identity.ts'
import type { Journal } from '../ops/journal.ts'

/** What every door is given by the server. */
export type Grounds = {
  core: Core
  identity: Identity
  limits: Limits
  journal: Journal
  /** Whether people reach it by https, so that cookies may say so. */
  secure: boolean
}

/** Who asks, and from where. */
export type Caller = Pick<Grounds, 'core' | 'limits' | 'secure'> & {
  /** Null when signed out. */
  person: Person | null
  /** The person, as a new guest if need be. The cookie goes out only if the door does not refuse. */
  signIn: (locale: Locale) => Promise<Person>
  /** Signs this device in, by what the browser says of itself. */
  here: { signInDevice: (account: string, locale: Locale) => Promise<SignedIn>; newAccount: Identity['newAccount'] }
  /** Ends the sign-in that this was asked with. */
  signOut: () => Promise<void>
  address: string
  /** Where the one who asks reaches this server. */
  host: string | null
  /** What the browser says of itself. */
  userAgent: string
  /** Cookies and tokens to send along with the answer. */
  sends: (headers: Headers) => void
}

/** What a request names: in its path, after the question mark, and in its body. */
export type NamedIn<Body = unknown, Query = unknown, Params = Record<string, string>> = {
  params: Params
  query: Query
  body: Body
}

/**
 * Who may use a door: asks the database each time, and gives the scope that they have there. `signedOut`: also for who is not signed in.
 * `name` is what the protocol and the table of authorisation call them.
 */
export type Admission<Scope extends object> = {
  name: string
  signedOut?: true
  scopeOf: (asking: Caller & NamedIn & { person: Person }) => Promise<Scope | Refusal>
}

type ParamOf<At extends string> = At extends `${string}/:${infer Name}/${infer Rest}`
  ? Name | ParamOf<`/${Rest}`>
  : At extends `${string}/:${infer Name}`
    ? Name
    : never

type Asked<Scope, Body, Query, At extends string> = Omit<Caller, 'person'> &
  NamedIn<Body, Query, Record<ParamOf<At>, string>> &
  Scope

export type Address = `${'GET' | 'POST'} /${string}`

type Spec<At extends Address, Scope extends object, Answer extends object, Body, Sent, Query> = {
  who: Admission<Scope>
  /** What it answers, in the words of the protocol's page. */
  says: string
  /** What a writing door takes; nothing unless it is said. */
  body?: z.ZodType<Body, Sent>
  query?: z.ZodType<Query>
  limit?: Limited
  created?: true
  does: (asked: Asked<Scope, Body, Query, At>) => Promise<Answer>
}

export type HttpDoor<At extends Address = Address, Sent = unknown, Answer = object> = {
  at: At
  who: Pick<Admission<object>, 'name' | 'signedOut'>
  says: string
  body: z.ZodType<unknown, Sent> | null
  query: z.ZodType | null
  limit: Limited
  created: boolean
  /** Whether this one may, and what comes of it. */
  does: (asking: Caller & NamedIn) => Promise<Answer | Refusal>
}

const Nothing = z.strictObject({})

export function door<
  const At extends Address,
  Scope extends object,
  Answer extends object,
  Body = Record<string, never>,
  Sent = Record<string, never>,
  Query = undefined,
>(at: At, spec: Spec<At, Scope, Answer, Body, Sent, Query>): HttpDoor<At, Sent, Answer> {
  const { who, says, body = Nothing, query = null, limit = 'ask', created = false, does } = spec
  return {
    at,
    who,
    says,
    body: at.startsWith('POST') ? (body as z.ZodType<unknown, Sent>) : null,
    query,
    limit,
    created,
    does: async (asking) => {
      const scope = await who.scopeOf(asking as typeof asking & { person: Person })
      // `body` and `query` have been parsed by then, so they are what the types say.
      return 'refused' in scope ? (scope as Refusal) : does({ ...asking, ...scope } as never)
    },
  }
}
