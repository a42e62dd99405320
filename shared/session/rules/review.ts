// Looking back: what became of what was agreed, and whether the loop came up. Each says it of their own; nobody counts it.
import { LOOP } from '#shared/exercises/our-loop.ts'
import type { Outcome } from '#shared/session/outcome.ts'
import type { CommandOf } from '../commands.ts'
import { refuse } from '../refusal.ts'
import type { PartnerSeat } from '../seat.ts'
import type { Session } from '../session.ts'
import { standingIn } from '../standing.ts'
import { stateOf, stepById } from '../walk.ts'

// [AG5] It is taken whenever something stands agreed, whatever the session does by now.
export function ofAgreement(
  session: Session,
  seat: PartnerSeat,
  { step, fate, inTheWay, locale }: CommandOf<'review-agreement'>,
): Outcome {
  if (!stepById(session, step)) return refuse('no-such-step')
  const stands = standingIn(session).some((one) => one.step.id === step)
  if (!stands) return refuse('nothing-given')
  const words = { fate, ...(inTheWay !== undefined && { inTheWay }) }
  return [{ type: 'agreement-reviewed', seat, step, locale, words }]
}

export function ofLoop(
  session: Session,
  seat: PartnerSeat,
  { step, cameUp, wayOut }: CommandOf<'review-loop'>,
): Outcome {
  const found = stepById(session, step)
  if (!found) return refuse('no-such-step')
  const named = session.script.id === LOOP.exercise && step === LOOP.name && stateOf(session, found).agreed
  return named ? [{ type: 'loop-reviewed', seat, step, words: { cameUp, wayOut } }] : refuse('nothing-given')
}
