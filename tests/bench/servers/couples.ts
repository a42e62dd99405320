// Couples of Halfway, with a line's token for each who sits in the room: two who came by an invitation, or a counsellor's couple in a meeting.
import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import {
  counselledBy,
  counsellingOf,
  deskOf,
  meetingOf,
  metIn,
  ownCounselling,
  sureOfAccount,
} from '#server/core/access.ts'
import type { SignedIn } from '#server/identity/identity.ts'
import { counsellingInvites } from '#server/reads/counselling/invited.ts'
import type { Started } from '#server/start.ts'
import { makeAccount } from '#server/writes/account/own.ts'
import { confirmFactor, setUpFactor } from '#server/writes/account/second-factor.ts'
import { acceptCounselling } from '#server/writes/counselling/accept.ts'
import { beginCounselling, noteSafety } from '#server/writes/counselling/begin.ts'
import { consent } from '#server/writes/counselling/consent.ts'
import { becomeCounsellor } from '#server/writes/counselling/counsellor.ts'
import { openInMeeting, planMeeting } from '#server/writes/desk/meetings.ts'
import { join } from '#server/writes/join.ts'
import { openRoom } from '#server/writes/room.ts'
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, type Seat } from '#shared/session/seat.ts'
import { proven } from '#tests/support/proven.ts'
import { TALK } from './talk.ts'

type Running = Pick<Started, 'core' | 'identity'>
export type Counsellor = Pick<SignedIn, 'person'> & { token: string }
export type Couple = { room: string; seat: Seat; token: string }[]

const PASSWORD = 'a long walk by the river'

export async function openPair({ core, identity }: Running): Promise<Couple> {
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
export async function counsellorIn({ core, identity }: Running): Promise<Counsellor> {
  const guest = await identity.signInGuest('en')
  const { person } = guest
  const { account } = person
  told(await makeAccount(core, { account, address: `${randomUUID()}@example.org`, password: PASSWORD }))
  const { secret } = told(await setUpFactor(core, told(await sureOfAccount(core, person, PASSWORD))))
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: core.now() })
  told(await confirmFactor(core, { account, code }))
  told(await becomeCounsellor(core, { ...person, token: null, name: 'Ada' }))
  return { person, token: tokenOf(guest) }
}

type Counselled = { counselling: string; pair: [SignedIn, SignedIn] }

/** Both have come by their link, were asked about safety, and agree to everything. */
export async function counsellCouple({ core, identity }: Running, { person }: Counsellor): Promise<Counselled> {
  const desk = told(await deskOf(core, person.id))
  const { counselling } = await beginCounselling(core, desk, { alias: 'The two of Monday', policy: 'no-secrets' })
  const held = [core, person.id, counselling] as const
  const { links } = told(await counsellingInvites(core, proven(await ownCounselling(...held)), null))
  const pair: [SignedIn, SignedIn] = [await identity.signInGuest('en'), await identity.signInGuest('es')]
  for (const [at, { person: partner }] of pair.entries()) {
    const accepting = { token: links[at]?.token ?? '', name: at === 0 ? 'Mara' : 'Tom' }
    told(await acceptCounselling(core, { ...accepting, person: partner.id }))
  }
  for (const seat of PARTNER_SEATS) await noteSafety(core, proven(await counsellingOf(...held)), { seat, asked: true })
  for (const { person: partner } of pair)
    for (const purpose of ['hosting', 'past-reflections', 'agreements'] as const)
      told(await consent(core, proven(await counselledBy(core, partner.id, counselling)), { purpose }))
  return { counselling, pair }
}

/** A session in a meeting that goes on; the counsellor has not asked to come in yet. */
export async function openHosted(running: Running, counsellor: Counsellor): Promise<Couple> {
  const { core } = running
  const { id } = counsellor.person
  const { counselling, pair } = await counsellCouple(running, counsellor)
  const plan = { at: null, minutes: 50, exercises: [TALK.id] }
  const { meeting } = told(await planMeeting(core, told(await metIn(core, id, counselling)), plan))
  const { session: room } = told(await openInMeeting(core, proven(await meetingOf(core, id, meeting)), TALK.id))
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
