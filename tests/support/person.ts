// Somebody at a server over plain HTTP: keeps the bearer token it was given, sends the right origin, and remembers every byte that came.
import type { InviteSeen } from '#server/runtime.ts'
import type { Locale } from '#shared/locale.ts'

export type Answered = { code: number; body: Record<string, unknown>; headers: Headers; text: string }
export type Person = {
  locale: Locale
  /** Every body that came back, in order. */
  heard: string[]
  token: () => string | null
  ask: (path: string, headers?: Record<string, string>) => Promise<Answered>
  tell: (path: string, body: object, headers?: Record<string, string>) => Promise<Answered>
  /** Becomes a guest on purpose, as programs do. */
  signIn: () => Promise<void>
  /** The same somebody, where the server is now. */
  at: (origin: string) => Person
}

export function newPerson(origin: string, locale: Locale = 'en', held: string | null = null): Person {
  let token = held
  const heard: string[] = []
  const call = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const own = {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    }
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: { origin, ...own, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    token = response.headers.get('set-auth-token') ?? token
    heard.push(text)
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    return { code: response.status, body: isJson ? JSON.parse(text) : {}, headers: response.headers, text } as Answered
  }
  return {
    locale,
    heard,
    token: () => token,
    ask: (path, headers) => call('GET', path, undefined, headers),
    tell: (path, body, headers) => call('POST', path, body, headers),
    signIn: async () => {
      await call('POST', '/api/auth/sign-in/anonymous', {})
    },
    at: (elsewhere) => newPerson(elsewhere, locale, token),
  }
}

/** Opens a room and says what came of it. */
export async function openRoom(
  person: Person,
  { exercise = 'weather', name = 'Mara' } = {},
): Promise<{ session: string; invite: InviteSeen }> {
  const { code, body } = await person.tell('/api/rooms', { exercise, name, locale: person.locale })
  if (code !== 201) throw new Error(`no room: ${JSON.stringify(body)}`)
  return body as { session: string; invite: InviteSeen }
}

export async function accept(person: Person, token: string, name = 'Tom'): Promise<Answered> {
  return person.tell('/api/invites/accept', { token, name, locale: person.locale })
}
