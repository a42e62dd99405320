// Couples of Halfway, with a line's token for each who sits in the room: two who came by an invitation, or a counsellor's couple in a meeting.
import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Core } from '#server/core/core.ts'
import { counsellingLinks } from '#server/reads/counselling/invited.ts'
import type { Runtime } from '#server/runtime.ts'
import { makeAccount } from '#server/writes/account/own.ts'
import { confirmFactor, setUpFactor } from '#server/writes/account/second-factor.ts'
import { acceptCounselling } from '#server/writes/counselling/accept.ts'
import { beginCounselling, confirmSafety } from '#server/writes/counselling/begin.ts'
import { consent } from '#server/writes/counselling/consent.ts'
import { becomeCounsellor } from '#server/writes/counselling/counsellor.ts'
import { newMeeting, openInMeeting } from '#server/writes/desk/meetings.ts'
import { join } from '#server/writes/join.ts'
import { openRoom } from '#server/writes/room.ts'
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, type Seat } from '#shared/session/seat.ts'
import { TALK } from './talk.ts'

/** What a server that has been started gives. */
export type Running = { core: Core; runtime: Pick<Runtime, 'identity'> }
type SignedIn = Awaited<ReturnType<Runtime['identity']['signInGuest']>>
export type Counsellor = Pick<SignedIn, 'person'> & { token: string }
export type Couple = { room: string; seat: Seat; token: string }[]

const PASSWORD = 'a long walk by the river'

export async function openPair({ core, runtime: { identity } }: Running): Promise<Couple> {
  const [mara, tom] = [await identity.signInGuest('en'), await identity.signInGuest('es')]
  const { session: room, invite } = told(
    await openRoom(core, { person: mara.person.id, exercise: TALK.id, name: 'Mara', note: null, host: null }),
  )
  told(await join(core, { person: tom.person.id, token: invite.token, name: 'Tom' }))
  return [
    { room, seat: 'first', token: tokenOf(mara) },
    { room, seat: 'second', token: tokenOf(tom) },
  ]
}

/** An account with an authenticator app, as a counsellor needs. */
export async function counsellorIn({ core, runtime: { identity } }: Running): Promise<Counsellor> {
  const guest = await identity.signInGuest('en')
  const { person } = guest
  const { id, account, signIn } = person
  told(await makeAccount(core, { account, address: `${randomUUID()}@example.org`, password: PASSWORD }))
  const { secret } = told(await setUpFactor(core, { account, signIn, password: PASSWORD }))
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: core.now() })
  told(await confirmFactor(core, { account, code }))
  told(await becomeCounsellor(core, { id, account, token: null, name: 'Ada' }))
  return { person, token: tokenOf(guest) }
}

type Counselled = { counselling: string; pair: [SignedIn, SignedIn] }

/** Both have come by their link, were asked about safety, and agree to everything. */
export async function counsellCouple({ core, runtime }: Running, { person: { id } }: Counsellor): Promise<Counselled> {
  const { identity } = runtime
  const begun = await beginCounselling(core, { person: id, alias: 'The two of Monday', policy: 'no-secrets' })
  const { counselling } = told(begun)
  const { links } = told(await counsellingLinks(core, { person: id, counselling, host: null }))
  const pair: [SignedIn, SignedIn] = [await identity.signInGuest('en'), await identity.signInGuest('es')]
  for (const [at, partner] of pair.entries()) {
    const accepting = { token: links[at]?.token ?? '', name: at === 0 ? 'Mara' : 'Tom' }
    told(await acceptCounselling(core, { person: partner.person.id, ...accepting }))
  }
  for (const seat of PARTNER_SEATS) told(await confirmSafety(core, { person: id, counselling, seat, asked: true }))
  for (const partner of pair)
    for (const purpose of ['hosting', 'past-reflections', 'agreements'] as const)
      told(await consent(core, { person: partner.person.id, counselling, purpose }))
  return { counselling, pair }
}

/** A session in a meeting that goes on; the counsellor has not asked to come in yet. */
export async function openHosted(running: Running, counsellor: Counsellor): Promise<Couple> {
  const { counselling, pair } = await counsellCouple(running, counsellor)
  const { core } = running
  const person = counsellor.person.id
  const plan = { counselling, at: null, minutes: 50, exercises: [TALK.id] }
  const { meeting } = told(await newMeeting(core, { person, ...plan }))
  const { session: room } = told(await openInMeeting(core, { person, meeting, exercise: TALK.id }))
  const partners = pair.map((partner, at) => ({ room, seat: PARTNER_SEATS[at] ?? 'first', token: tokenOf(partner) }))
  return [...partners, { room, seat: 'counsellor', token: counsellor.token }]
}

function told<T extends object>(answered: T): Exclude<T, Refusal> {
  if (isRefusal(answered)) throw new Error(answered.refused)
  return answered as Exclude<T, Refusal>
}

function tokenOf({ headers }: SignedIn): string {
  return headers.get('set-auth-token') ?? ''
}
