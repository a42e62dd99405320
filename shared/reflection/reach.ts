// How far the two have come together. It never tells how far one has gone alone.
import type { Step } from '#shared/exercises/exercise.ts'
import { mirrorsIn } from '#shared/prompts/mirror.ts'
import type { Session, StepState } from '#shared/session/session.ts'
import { allIn, stateOf } from '#shared/session/walk.ts'
import type { Source } from './sentences.ts'

export function isPast(session: Session, step: Step): boolean {
  return session.steps.indexOf(step) < reachOf(session)
}

// [RE4] Apart, and while answering ahead, only what both have seen happen counts.
function reachOf(session: Session): number {
  const together = Math.min(session.cursor.first, session.cursor.second)
  if (session.mode && session.mode !== 'apart') return together
  if (session.phase === 'closed' && together >= session.steps.length) return together
  return session.steps.findLastIndex((step) => markOf(session, step) !== null) + 1
}

/** The entries in which both saw a step come to something: opened, heard, agreed, or both having chosen what to carry. */
export function marksOf(session: Session): Source[] {
  return session.steps.flatMap((step) => {
    const position = markOf(session, step)
    return position === null ? [] : [{ session: session.id, position }]
  })
}

function markOf(session: Session, step: Step): number | null {
  const state = stateOf(session, step)
  if (state.revealed && !step.kept) return state.revealed.position
  if (state.agreed) return state.agreed.signed.position
  if (step.prompt.kind === 'mirror') return heardIn(session, step)
  return step.prompt.kind === 'carry' && allIn(session, step) ? lastOf(state) : null
}

function heardIn(session: Session, step: Step): number | null {
  const mirrors = mirrorsIn(session, step)
  const settled = mirrors.flatMap(({ settled, rounds }) => (settled && rounds.length > 0 ? [settled.position] : []))
  return settled.length > 0 && mirrors.every((mirror) => mirror.settled) ? Math.max(...settled) : null
}

function lastOf({ answers }: StepState): number {
  return Math.max(...Object.values(answers).map((given) => given?.position ?? 1))
}
