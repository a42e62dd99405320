// The only way that a session leaves the server: what one seat may see of it, for the current step. No history.
import { RETURN_GRACE } from './rules/breaks.ts'
import { isAhead } from './rules/prompt.ts'
import { PARTNER_SEATS, type PartnerSeat } from './seat.ts'
import type { Break, Session } from './session.ts'
import type { BreakView, ExerciseView, StepView, Suggestion, View } from './view-shape.ts'
import { viewStep } from './view-step.ts'
import { stepFor } from './walk.ts'

export function viewFor(session: Session, seat: PartnerSeat): View {
  return {
    seat,
    names: session.names,
    exercise: exerciseView(session),
    mode: session.mode,
    modeAsked: session.modeAsked,
    earlier: session.earlier?.session ?? null,
    about: session.about,
    host: null,
    at: placeOf(session, seat),
  }
}

export function exerciseView({ script: { id, version, minutes, words } }: Session): ExerciseView {
  const titled = Object.entries(words ?? {}).map(([locale, { title, for: why, asks }]) => [
    locale,
    { title, for: why, asks },
  ])
  return { id, version, minutes, words: words ? Object.fromEntries(titled) : null }
}

function placeOf(session: Session, seat: PartnerSeat): View['at'] {
  if (session.phase === 'closed')
    return { phase: 'closed', through: PARTNER_SEATS.every((each) => !stepFor(session, each)) }
  if (session.phase === 'resting')
    return { phase: 'resting', mineResumed: session.resumed.includes(seat), parted: false }
  if (session.phase === 'lobby') return lobby(session, seat)
  const step = stepFor(session, seat)
  if (session.break) return { phase: 'break', break: viewBreak(session.break, seat), step: step?.id ?? null }
  return step ? { phase: 'step', step: viewStep(session, seat, step) } : { phase: 'through' }
}

function lobby(session: Session, seat: PartnerSeat): View['at'] {
  return {
    phase: 'lobby',
    ready: { first: session.ready.first ?? null, second: session.ready.second ?? null },
    suggestion: suggestionOf(session),
    plannedFor: session.plannedFor,
    ahead: ahead(session, seat),
  }
}

function ahead(session: Session, seat: PartnerSeat): StepView | null {
  const step = stepFor(session, seat)
  return step && isAhead(step) ? viewStep(session, seat, step) : null
}

function suggestionOf({ suggestion }: Session): Suggestion | null {
  if (!suggestion) return null
  const { number, seat: by } = suggestion
  return 'time' in suggestion ? { number, by, at: suggestion.time } : { number, by, exercise: suggestion.script.id }
}

function viewBreak(taken: Break, seat: PartnerSeat): BreakView {
  return {
    caller: taken.caller,
    takenAt: taken.at,
    until: taken.until,
    graceUntil: taken.until + RETURN_GRACE,
    opening: taken.opening,
    reason: taken.reason,
    renegotiated: taken.renegotiated,
    lines: taken.lines.map(({ line }) => line),
    mineReturned: taken.returned[seat] !== undefined,
    callerReturned: taken.returned[taken.caller] !== undefined,
  }
}
