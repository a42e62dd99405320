// Who somebody is: a sign-in held by cookie or bearer token, and the person it belongs to. It knows nothing of couples or rooms.
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { anonymous, bearer } from 'better-auth/plugins'
import { z } from 'zod'
import type { Db } from '#db/client.ts'
import { addPerson, seenPerson } from '#db/people.ts'
import { endAskings } from '#db/place-askings.ts'
import { authAccount, authSession, authUser, authVerification } from '#db/schema/auth.ts'
import { FALLBACK, type Locale } from '#shared/locale.ts'
import type { Instant } from '#shared/time.ts'
import { newId } from '../secrets.ts'
import { deviceName } from './device-name.ts'
import { withHashedTokens } from './hashed-tokens.ts'
import { withOwnTime } from './own-time.ts'
import { cookieNamed, tokenIn } from './signed-token.ts'

const DAY = 24 * 60 * 60
// Browsers keep no cookie longer than this.
// [ST1]
const ROLLING = 400 * DAY

export type Person = {
  id: string
  account: string
  locale: Locale
  signIn: string
  /** Known to this device alone, or to those one linked: there is no name to sign in with. */
  guest: boolean
}
/** `headers` carry the cookie, and the same as `set-auth-token` for clients without cookies. */
export type SignedIn = { person: Person; headers: Headers }

export type Identity = ReturnType<typeof openIdentity>

type Ground = {
  db: Db
  secret: string
  baseUrl: string
  /** Origins whose pages may write. */
  origins: () => string[]
  now: () => Instant
  /** A sign-in has ended, whoever ended it. */
  ended: (signIn: string) => void
}

export function openIdentity(ground: Ground) {
  const auth = openAuth(ground)
  const { db, secret, now } = ground
  const cookie = cookieNameOn(ground.baseUrl)

  const personFor = async (account: string, signIn: string, guest: boolean): Promise<Person> => {
    const seen = await seenPerson(db, { account })
    // [ST18] Whatever is asked as them is a sign of life.
    if (seen?.askedAbout) await endAskings(db, { about: [seen.person.id], at: now() })
    const { id, locale } = seen?.person ?? (await addPerson(db, { id: newId(), account, locale: FALLBACK, at: now() }))
    return { id, account, locale, signIn, guest }
  }
  const whoIs = async (headers: Headers, { renew = false } = {}): Promise<SignedIn | null> => {
    const found = await auth.api.getSession({ headers, query: { disableRefresh: !renew }, returnHeaders: true })
    if (!found.response) return null
    const { session, user } = found.response
    return { person: await personFor(user.id, session.id, user.isAnonymous === true), headers: found.headers }
  }
  const signedIn = async (headers: Headers, locale: Locale): Promise<SignedIn> => {
    const found = await whoIs(asked(headers))
    if (!found) throw new Error('a new sign-in was not found again')
    return { person: { ...found.person, locale }, headers }
  }
  const newAccount = async (userAgent = ''): Promise<{ account: string; headers: Headers }> => {
    const { headers, response } = await auth.api.signInAnonymous({ headers: saying(userAgent), returnHeaders: true })
    return { account: response.user.id, headers }
  }

  return {
    /** Null when signed out. The sign-in's days are counted anew when `renew`, and then `headers` may bring the cookie again. */
    whoIs,
    /** The token of a sign-in of ours, as a cookie or a bearer's; null where there is none at first sight, and `whoIs` has to say. */
    tokenOf: ({ cookies, bearer: borne }: { cookies: string; bearer: string | undefined }): string | null => {
      const sent = borne ?? cookieNamed(cookie, cookies)
      return sent === null ? null : tokenIn(sent, secret)
    },
    /** A new guest. `userAgent`: what the browser says of itself, for the coarse name of the device. */
    signInGuest: async (locale: Locale, userAgent = ''): Promise<SignedIn> => {
      const { account, headers } = await newAccount(userAgent)
      await addPerson(db, { id: newId(), account, locale, at: now() })
      return signedIn(headers, locale)
    },
    /** A new guest's account that belongs to no person yet. */
    newAccount,
    /** One more sign-in of an account that exists, for another device of the same person. */
    signInDevice: async (account: string, locale: Locale, userAgent = ''): Promise<SignedIn> => {
      const { headers } = await auth.api.signInDevice({
        body: { account },
        headers: saying(userAgent),
        returnHeaders: true,
      })
      return signedIn(headers, locale)
    },
    /** Ends the sign-in of whoever sent these, with its lines; the answer's headers take the cookie back. */
    signOut: async (sent: Headers): Promise<Headers> =>
      (await auth.api.signOut({ headers: sent, returnHeaders: true })).headers,
    /** The sign-in library's own door, for what it is asked over HTTP. */
    answer: (request: Request): Promise<Response> => auth.handler(request),
  }
}

function saying(userAgent: string): Headers {
  return new Headers({ 'user-agent': userAgent })
}

function asked(answered: Headers): Headers {
  return new Headers({ authorization: `Bearer ${answered.get('set-auth-token') ?? ''}` })
}

function isSecure(baseUrl: string): boolean {
  return baseUrl.startsWith('https://')
}

function cookieNameOn(baseUrl: string): string {
  return isSecure(baseUrl) ? '__Host-halfway' : 'halfway'
}

function openAuth({ db, secret, baseUrl, origins, now, ended }: Ground) {
  const secure = isSecure(baseUrl)
  const schema = { user: authUser, session: authSession, account: authAccount, verification: authVerification }
  return betterAuth({
    baseURL: baseUrl,
    secret,
    database: withOwnTime(withHashedTokens(drizzleAdapter(db, { provider: 'pg', schema })), now),
    trustedOrigins: () => origins(),
    session: { expiresIn: ROLLING, updateAge: DAY },
    plugins: [anonymous({ disableDeleteAnonymousUser: true }), bearer({ requireSignature: true }), devices()],
    // Limits are ours: the library's would count both partners behind one router as one, and believe any forwarded address.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      ipAddress: { disableIpTracking: true },
      cookiePrefix: 'halfway',
      // The library's prefix is __Secure-, and on its own guess in production even over plain http.
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: { session_token: { name: cookieNameOn(baseUrl) } },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, ipAddress: null, userAgent: deviceName(session.userAgent) },
          }),
        },
        delete: { after: async (session) => ended(session.id) },
      },
    },
  })
}

/** Lets the server itself open a further sign-in of an account, for another device of the same person. It has no address on the web. */
const devices = () => ({
  id: 'devices' as const,
  endpoints: {
    signInDevice: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ account: z.string() }) },
      async (ctx) => {
        const { internalAdapter } = ctx.context
        const user = await internalAdapter.findUserById(ctx.body.account)
        if (!user) throw new Error('an account vanished while a device was added')
        const session = await internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({})
      },
    ),
  },
})
