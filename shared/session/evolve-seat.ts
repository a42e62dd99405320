// Folds somebody sitting down. In a seat that somebody else had, they begin only with what was open.
import type { Step } from '#shared/exercises/exercise.ts'
import { plainLine } from '#shared/name.ts'
import { stageOf } from '#shared/prompts/stages.ts'
import { type EventOf, isErased } from './events.ts'
import type { PartnerSeat } from './seat.ts'
import type { Session } from './session.ts'
import { withoutOwn } from './step-state.ts'
import { stateOf } from './walk.ts'

// [ST3] Whoever is let back in counts as somebody new: what the person before them gave and had not opened goes, and is asked again.
export function seatTaken(session: Session, { seat, words }: EventOf<'seat-taken'>): Session {
  const names = { ...session.names, [seat]: isErased(words) ? null : plainLine(words.name) }
  // A closed session shows only what both may see, and its letter stays as it was.
  if (session.names[seat] === null || session.phase === 'closed') return { ...session, names }
  const dropped = session.steps.filter((step) => isUnopened(session, step, seat))
  const states = session.states.map((state, at) =>
    dropped.some((step) => step === session.steps[at]) ? withoutOwn(state, seat) : state,
  )
  const asked = dropped.find((step) => !step.kept)
  const cursor = asked ? Math.min(session.steps.indexOf(asked), session.cursor[seat]) : session.cursor[seat]
  return {
    ...session,
    names,
    ready: { ...session.ready, [seat]: undefined },
    rested: session.rested.filter((one) => one !== seat),
    states,
    cursor: { ...session.cursor, [seat]: cursor },
  }
}

function isUnopened(session: Session, step: Step, seat: PartnerSeat): boolean {
  const state = stateOf(session, step)
  const stage = stageOf(step)
  if (stage) return state.offers[seat] !== undefined && stage.isShut(session, step)
  return state.answers[seat] !== undefined && !state.revealed
}
