// All that a couple has agreed, with what became of it, whatever became of the session since. Nothing falls off it with time.
import { agreedSessions } from '#db/looking-back.ts'
import { dayOf } from '#shared/ahead.ts'
import { made } from '#shared/reflection/blocks/agreements.ts'
import { withoutEntriesOf } from '#shared/reflection/numbering.ts'
import type { Gap, Sentence } from '#shared/reflection/sentences.ts'
import { isErased } from '#shared/session/events.ts'
import { hasLookedBack } from '#shared/session/looking-back.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { type Standing as InSession, standingIn } from '#shared/session/standing.ts'
import { stateOf } from '#shared/session/walk.ts'
import { type Instant, MINUTE } from '#shared/time.ts'
import type { OfCouple } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { keepsakes } from '../core/keepsakes.ts'
import { foldedAll } from './folded.ts'
import { holdsOf, seatsHere, seatsOn } from './held.ts'

export type AgreedIn = { session: string; step: string }
export type StandingAgreement = InSession & { session: Session }
export type OpenAgreement = AgreedIn & {
  names: Session['names']
  exercise: string
  /** Who, when and what, and what became of it as far as either has said. */
  said: (Sentence | Gap)[]
}
/** `unsaid`: who of those on this device has not looked back on it yet. */
type Agreement = OpenAgreement & { at: Instant; unsaid: PartnerSeat[] }
/** `keeps`: their goal and their half page, as both signed them last. */
type Agreed = { agreements: Agreement[]; keeps: OpenAgreement[]; unread: number }
type Ground = Pick<Core, 'db' | 'sessions'>

/** The newest first. [AG7] Each stays to be looked back on, and again, for as long as both are there. */
export async function agreed(core: Ground, own: OfCouple): Promise<Agreed> {
  const { person, couple } = own
  const seats = own.partner ? seatsHere(own, await holdsOf(core, person, own)) : []
  const { sessions, unread } = await foldedAll(core, couple, await agreedSessions(core.db, { couple }))
  const standing = sessions.flatMap(standingOf).filter(({ agreed }) => !isErased(agreed.terms))
  const keeps = Object.values(await keepsakes(core, { couple, kinds: ['goal', 'half-page'] }))
  return {
    agreements: standing.toSorted(newestFirst).map((one) => withUnsaid(one, seatsOn(one.session, own, seats))),
    keeps: keeps.map(asListed),
    unread,
  }
}

function withUnsaid(one: StandingAgreement, seats: readonly PartnerSeat[]): Agreement {
  const state = stateOf(one.session, one.step)
  return { ...asListed(one), at: one.agreed.signed.at, unsaid: seats.filter((seat) => !hasLookedBack(state, seat)) }
}

export function standingOf(session: Session): StandingAgreement[] {
  return standingIn(session).map((one) => ({ ...one, session }))
}

export function newestFirst(a: StandingAgreement, b: StandingAgreement): number {
  return b.agreed.signed.at - a.agreed.signed.at
}

/** [AG6] Whether this day has come where this one is, by how they last said that their clock stands. */
export function hasCome(day: string, { offsets }: Session, seat: PartnerSeat, now: Instant): boolean {
  return day <= dayOf(now + (offsets[seat] ?? 0) * MINUTE)
}

/** What both have looked back on is told in their reflections from then on. */
export function isOpen({ session, step }: StandingAgreement): boolean {
  const { reviews } = stateOf(session, step)
  return !reviews.first || !reviews.second
}

export function asListed({ session, step }: Pick<StandingAgreement, 'session' | 'step'>): OpenAgreement {
  const { names, script } = session
  return { ...placeOf({ session, step }), names, exercise: script.id, said: told(session, made(session, step)) }
}

export function placeOf({ session, step }: Pick<StandingAgreement, 'session' | 'step'>): AgreedIn {
  return { session: session.id, step: step.id }
}

/** [RE4] No list names entries: their places in the log would count what has not opened. */
export function told<One extends Sentence | Gap>({ id }: Session, said: One[]): One[] {
  return withoutEntriesOf(id, said)
}
