// Asking for something small: one asks, the other answers yes, later or smaller, and the one who asked weighs it.
import type { Step } from '#shared/exercises/exercise.ts'
import type { CommandOf } from '../commands.ts'
import type { Outcome } from '../decide.ts'
import { refuse } from '../refusal.ts'
import { type PartnerSeat, partnerOf } from '../seat.ts'
import type { Offer, Session } from '../session.ts'
import { offersIn, offersOpen } from '../walk.ts'

const ROUNDS = 4

export function ask(session: Session, seat: PartnerSeat, step: Step, { text, locale }: CommandOf<'offer'>): Outcome {
  const offer = offersIn(session, step).find(({ asker }) => asker === seat)
  if (!offer) return refuse('not-asked')
  if (offer.settled) return refuse('already-settled')
  const stage = stageOf(session, step, offer)
  if (stage !== 'to-ask' && stage !== 'to-weigh') return refuse('step-closed')
  if (offer.rounds.length >= ROUNDS) return refuse('already-settled')
  return [{ type: 'offer-made', seat, step: step.id, locale, words: { text } }]
}

// [OF2]
export function respond(
  session: Session,
  seat: PartnerSeat,
  step: Step,
  { response, locale }: CommandOf<'respond'>,
): Outcome {
  const offer = offersIn(session, step).find(({ asker }) => asker === partnerOf(seat))
  if (!offer) return refuse('own-offer')
  if (offer.settled) return refuse('already-settled')
  if (stageOf(session, step, offer) !== 'to-answer') return refuse('step-closed')
  return [{ type: 'offer-answered', seat, step: step.id, locale, words: { response } }]
}

export function accept(session: Session, seat: PartnerSeat, step: Step): Outcome {
  const offer = offersIn(session, step).find(({ asker }) => asker === seat)
  if (!offer) return refuse('not-asked')
  if (offer.settled) return refuse('already-settled')
  if (stageOf(session, step, offer) !== 'to-weigh') return refuse('step-closed')
  return [{ type: 'response-accepted', seat, step: step.id }]
}

export function stageOf(
  session: Session,
  step: Step,
  offer: Offer,
): 'to-ask' | 'sealed' | 'to-answer' | 'to-weigh' | 'settled' {
  if (offer.settled) return 'settled'
  const round = offer.rounds.at(-1)
  if (round?.answered) return 'to-weigh'
  const asked = round !== undefined || (step.prompt.kind === 'offer' && step.prompt.of !== undefined)
  if (!asked) return 'to-ask'
  return offersOpen(session, step) ? 'to-answer' : 'sealed'
}
