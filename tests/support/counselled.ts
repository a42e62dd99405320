// Ada, a counsellor, and a couple that came to her by two links: Mara and Tom, asked about safety, who agreed to everything or to what is said.
import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { newPerson, type Person } from './person.ts'

export const PASSWORD = 'a long walk by the river'
const ALL = ['hosting', 'past-reflections', 'agreements'] as const

export type Purpose = (typeof ALL)[number]
export type Counselled = { ada: Person; mara: Person; tom: Person; counselling: string; couple: string }

/** An account with a second way to sign in, made a counsellor. The server must take them without an invitation, as those of tests do.
 * `now`: the server's, where its clock was put forward. */
export async function counsellorAt(origin: string, { name = 'Ada', now = Date.now() } = {}): Promise<Person> {
  const ada = newPerson(origin)
  await withApp(ada, now)
  await told(ada, '/api/counsellor', { token: null, name })
  return ada
}

/** Makes an account of a guest's place, with an authenticator app; says its address and secret. */
export async function withApp(person: Person, now = Date.now()): Promise<{ address: string; secret: string }> {
  const address = `${randomUUID()}@example.org`
  await person.signIn()
  await told(person, '/api/account', { address, password: PASSWORD })
  const { secret } = await told(person, '/api/account/second-factor', { password: PASSWORD })
  await told(person, '/api/account/second-factor/confirm', { code: codeAt(String(secret), now) })
  return { address, secret: String(secret) }
}

export function codeAt(secret: string, at: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at })
}

export type By = { by?: Person; now?: number; names?: readonly [string, string]; alias?: string }
const NAMES = ['Mara', 'Tom'] as const

/** Both came by their link; nobody has agreed to anything yet, and nobody was asked about safety. */
export async function invitedAt(
  origin: string,
  { by, now = Date.now(), names = NAMES, alias = 'The two of Monday' }: By = {},
): Promise<Counselled> {
  const ada = by ?? (await counsellorAt(origin, { now }))
  const { counselling } = await told(ada, '/api/desk/couples', { alias, policy: 'no-secrets' })
  const { links } = (await ada.ask(`/api/desk/couples/${counselling}/invite`)).body as { links: { token: string }[] }
  const [mara, tom] = [newPerson(origin), newPerson(origin, 'es')]
  for (const [index, person] of [mara, tom].entries()) {
    const token = links[index]?.token
    await told(person, '/api/counselling/accept', { token, name: names[index], locale: person.locale })
  }
  const home = (await mara.ask('/api/home')).body as { couples: { couple: string }[] }
  return { ada, mara, tom, counselling: String(counselling), couple: home.couples[0]?.couple ?? '' }
}

/** `to`: what both agree to. */
export async function counselledAt(
  origin: string,
  { to = ALL, ...by }: By & { to?: readonly Purpose[] } = {},
): Promise<Counselled> {
  const counselled = await invitedAt(origin, by)
  await agreedTo(counselled, to)
  return counselled
}

/** Both were asked about safety, and have agreed. */
export async function agreedTo(
  { ada, mara, tom, counselling }: Omit<Counselled, 'couple'>,
  to = ALL as readonly Purpose[],
) {
  for (const seat of ['first', 'second']) {
    await told(ada, `/api/desk/couples/${counselling}/safety`, { seat, asked: true })
  }
  for (const purpose of to) {
    for (const person of [mara, tom]) await told(person, `/api/counselling/${counselling}/consents`, { purpose })
  }
}

async function told(person: Person, path: string, body: object): Promise<Record<string, unknown>> {
  const { code, body: answered } = await person.tell(path, body)
  if (code >= 300) throw new Error(`${path}: ${code} ${JSON.stringify(answered)}`)
  return answered
}

type Covering = { origin: string; now: number; lasting: number }

/** Grace covers for Ada, with the yes of all three. */
export async function coverFor(
  { ada, mara, tom, counselling }: Omit<Counselled, 'couple'>,
  { origin, now, lasting }: Covering,
): Promise<Person> {
  const cover = await counsellorAt(origin, { name: 'Grace', now })
  const { address } = (await cover.ask('/api/account')).body
  const path = `/api/desk/couples/${counselling}/handover`
  await told(ada, path, { to: address, until: now + lasting })
  await told(cover, `${path}/take`, { take: true })
  for (const person of [mara, tom]) await told(person, `/api/counselling/${counselling}/handover`, { agree: true })
  return cover
}
