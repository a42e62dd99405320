// The lobby's rules: both ready in the same way, and another exercise or time proposed by either.
import { refusedMoment } from '#shared/ahead.ts'
import type { Catalogue, Outcome } from '#shared/session/outcome.ts'
import type { Instant } from '#shared/time.ts'
import type { CommandOf } from '../commands.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { PartnerSeat } from '../seat.ts'
import type { Session } from '../session.ts'

export function ready(session: Session, seat: PartnerSeat, { mode }: CommandOf<'ready'>): Outcome {
  if (session.phase !== 'lobby') return refuse('already-started')
  return session.ready[seat] === mode ? [] : [{ type: 'seat-ready', seat, mode }]
}

export function suggestExercise(
  session: Session,
  seat: PartnerSeat,
  { exercise }: CommandOf<'suggest-exercise'>,
  catalogue: Catalogue,
): Outcome {
  if (session.phase !== 'lobby') return refuse('already-started')
  const found = catalogue(exercise)
  return isRefusal(found) ? found : [{ type: 'exercise-suggested', seat, ...found }]
}

export function suggestTime(
  session: Session,
  seat: PartnerSeat,
  { at }: CommandOf<'suggest-time'>,
  now: Instant,
): Outcome {
  if (session.phase !== 'lobby') return refuse('already-started')
  return refusedMoment(at, now) ?? [{ type: 'time-suggested', seat, at }]
}

export function answerSuggestion(
  session: Session,
  seat: PartnerSeat,
  command: CommandOf<'answer-suggestion'>,
): Outcome {
  if (session.phase !== 'lobby') return refuse('already-started')
  // [SE6]
  if (session.suggestion?.number !== command.suggestion) return refuse('changed-since')
  // One may take one's own suggestion back, but not accept it.
  if (session.suggestion.seat === seat && command.accept) return refuse('own-proposal')
  return [{ type: 'suggestion-answered', seat, accepted: command.accept }]
}
