// The lobby's rules: both ready in the same way, and another exercise or time proposed by either.
import { refusedMoment } from '#shared/ahead.ts'
import type { Having, Step } from '#shared/exercises/exercise.ts'
import type { Catalogue, Outcome } from '#shared/session/outcome.ts'
import type { Instant } from '#shared/time.ts'
import type { CommandOf } from '../commands.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { PartnerSeat } from '../seat.ts'
import type { Had, Session } from '../session.ts'
import { checkInFor, stepsOf } from '../walk.ts'

const CHECK_IN_HAVINGS = ['how-a-break-goes', 'break-word', 'what-helps'] as const satisfies readonly Having[]

/** Whether its check-in would ask for something that the couple may have come to have. */
export function checkInLacks(session: Session): boolean {
  return (
    session.phase === 'lobby' && checkInFor(session).some(({ when }) => typeof when === 'object' && 'lacks' in when)
  )
}

export function ready(
  session: Session,
  seat: PartnerSeat,
  { mode }: CommandOf<'ready'>,
  _now: Instant,
  catalogue: Catalogue,
): Outcome {
  if (session.phase !== 'lobby') return refuse('already-started')
  if (session.ready[seat] === mode) return []
  const has = hadSince(session, catalogue)
  return [...(has ? [{ type: 'had-since', has } as const] : []), { type: 'seat-ready', seat, mode }]
}

/** [DO8] What the check-in need not ask any more. The script's own steps stay those that both know from the lobby. */
function hadSince(session: Session, catalogue: Catalogue): Had | null {
  const found = checkInLacks(session) ? catalogue(session.script.id) : null
  if (!found || isRefusal(found) || !found.has) return null
  const has = { ...session.has }
  for (const having of CHECK_IN_HAVINGS) {
    const since = found.has[having]
    if (since) has[having] = since
  }
  const ids = (steps: readonly Step[]) => steps.map(({ id }) => id).join()
  const same = ids(stepsOf(session.script, { earlier: session.earlier, has })) === ids(session.steps)
  return same && JSON.stringify(has) !== JSON.stringify(session.has) ? has : null
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
