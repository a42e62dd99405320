// Looking back opens like everything else: with the other's word, or a day after it was said. Until then only its author has it.
import { DAY, type Instant } from '#shared/time.ts'
import { isErased } from './events.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from './seat.ts'
import type { AgreementReview, LoopReview, Session, StepState } from './session.ts'

type LookBack = AgreementReview | LoopReview

/** [AG10] What one says stays sealed until the other has said theirs. Where the other's is open already, it opens at once. */
export function lookedBack(state: StepState, seat: PartnerSeat, said: LookBack): StepState {
  const before = openedBy(state, said.at)
  const sealed = { since: before.sealed?.since ?? said.at, said: { ...before.sealed?.said, [seat]: said } }
  const answers = sealed.said[partnerOf(seat)] !== undefined || isAwaited(before, seat)
  return answers ? opened({ ...before, sealed }) : { ...before, sealed }
}

/** The session as it can be read at that moment. */
export function asOf(session: Session, now: Instant): Session {
  const states = session.states.map((state) => openedBy(state, now))
  return states.some((state, at) => state !== session.states[at]) ? { ...session, states } : session
}

/** Whether this seat has said what became of it, open or not. */
export function hasLookedBack({ reviews, sealed }: StepState, seat: PartnerSeat): boolean {
  return reviews[seat] !== undefined || sealed?.said[seat] !== undefined
}

/** When this seat last said something of the loop, open or not. */
export function lastOfLoop({ loopReviews, sealed }: StepState, seat: PartnerSeat): Instant | null {
  return (sealed?.said[seat] ?? loopReviews.findLast((one) => one.seat === seat))?.at ?? null
}

/** [PR15] What was deleted before it opened leaves nothing. */
export function sealedLeft({ sealed }: StepState): StepState['sealed'] {
  if (!sealed) return null
  const said = PARTNER_SEATS.flatMap((seat) => {
    const one = sealed.said[seat]
    return one && !isGone(one) ? [[seat, one] as const] : []
  })
  return said.length > 0 ? { ...sealed, said: Object.fromEntries(said) } : null
}

function openedBy(state: StepState, now: Instant): StepState {
  return state.sealed && now >= state.sealed.since + DAY ? opened(state) : state
}

function opened(state: StepState): StepState {
  const said = Object.values(state.sealed?.said ?? {}).toSorted((a, b) => a.position - b.position)
  const agreement = said.flatMap((one) => ('fate' in one ? [[one.seat, one] as const] : []))
  return {
    ...state,
    sealed: null,
    reviews: { ...state.reviews, ...Object.fromEntries(agreement) },
    loopReviews: [...state.loopReviews, ...said.flatMap((one) => ('told' in one ? [one] : []))],
  }
}

/** The other has said theirs, and this seat has not answered it. */
function isAwaited({ reviews, loopReviews }: StepState, seat: PartnerSeat): boolean {
  const last = (of: PartnerSeat) =>
    Math.max(0, reviews[of]?.position ?? 0, loopReviews.findLast((one) => one.seat === of)?.position ?? 0)
  return last(partnerOf(seat)) > last(seat)
}

function isGone(one: LookBack): boolean {
  return isErased('fate' in one ? one.fate : one.told)
}
