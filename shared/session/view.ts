// The only way that a session leaves the server: what one seat may see of it, for the current step. No history.
import { rulesOf } from '#shared/exercises/edition.ts'
import { minutesOf } from '#shared/exercises/minutes.ts'
import { type Entry, type Erasable, isErased } from './events.ts'
import { isFromHome } from './from-home.ts'
import { isBetween } from './host.ts'
import { areThrough, stepFor } from './progress.ts'
import { asFor } from './rest.ts'
import { RETURN_GRACE } from './rules/breaks.ts'
import { isAhead } from './rules/prompt.ts'
import { PARTNER_SEATS, type PartnerSeat } from './seat.ts'
import type { Break, Session } from './session.ts'
import type { BreakView, ExerciseView, HostHere, ReturnedView, StepView, Suggestion, View } from './view-shape.ts'
import { viewStep } from './view-step.ts'
import { stateById } from './walk.ts'

export function viewFor(session: Session, seat: PartnerSeat): View {
  const view = {
    seat,
    names: session.names,
    exercise: exerciseView(session),
    mode: session.mode,
    modeAsked: session.modeAsked,
    earlier: session.earlier?.session ?? null,
    about: session.about,
    host: hostHere(session, seat),
    at: placeOf(asFor(session, seat), seat),
  }
  return Object.keys(session.offsets).length > 0 ? { ...view, offsets: session.offsets } : view
}

/**
 * [DU90] Whether a seat surely sees in `session`, which has this entry, what it saw before: the other has only answered something that has
 * not opened, and nothing came of it.
 */
export function isSameFor(session: Session, seat: PartnerSeat, { events }: Pick<Entry, 'events'>): boolean {
  const [event, ...others] = events
  if (event?.type !== 'answer-given' || others.length > 0 || session.phase !== 'open') return false
  return event.seat !== seat && stateById(session, event.step).revealed === null
}

/** [MIN2] How long it takes is told of the steps that this couple meets. */
export function exerciseView({ script, earlier, has }: Session): ExerciseView {
  const { id, version, words, opensMost } = script
  const minutes = script.edition ? minutesOf(script, { earlier, has }) : script.minutes
  const titled = Object.entries(words ?? {}).map(([locale, { title, for: why, asks }]) => [
    locale,
    { title, for: why, asks },
  ])
  return { id, version, minutes, words: words ? Object.fromEntries(titled) : null, ...(opensMost && { opensMost }) }
}

// [CO2] The view does not hold what the other has said.
function hostHere({ phase, host, hosted }: Session, seat: PartnerSeat): HostHere | null {
  if (phase === 'closed') return null
  if (!host) {
    const here = hosted.left === 'refused' ? hosted.left : null
    return here && { name: nameOf(hosted.name), here, mine: null, ...AT_EASE }
  }
  const { here, held, slowed, revealHeld, breakOffered, lapsed } = host
  const asked = host.opening.includes(seat) ? 'mine' : 'asked'
  const opening = lapsed && revealHeld ? asked : null
  const mine = host.answers[seat] ?? null
  return { name: nameOf(host.name), here, mine, held, slowed, revealHeld, breakOffered, opening }
}

const AT_EASE = { held: false, slowed: false, revealHeld: false, breakOffered: false, opening: null }

function nameOf(name: Erasable<string> | null): string | null {
  return name === null || isErased(name) ? null : name
}

function placeOf(session: Session, seat: PartnerSeat): View['at'] {
  if (session.phase === 'closed') return closed(session)
  if (session.phase === 'resting')
    return {
      phase: 'resting',
      mineResumed: session.resumed.includes(seat),
      parted: session.hosted.left === 'parted',
      ...(session.stopSaid && { said: session.stopSaid }),
    }
  if (session.phase === 'lobby') return lobby(session, seat)
  const step = stepFor(session, seat)
  if (session.break) return { phase: 'break', break: viewBreak(session.break, seat), step: step?.id ?? null }
  const alone = session.host?.alone
  // [CO9] The view does not hold who wished for it.
  if (alone) return { phase: 'alone', until: alone.until, mineEnded: alone.left.includes(seat) }
  if (isBetween(session)) return { phase: 'between' }
  if (!step) return { phase: 'through' }
  const returned = returnedTo(session, seat)
  return { phase: 'step', step: viewStep(session, seat, step), ...(returned && { returned }) }
}

/** [RM32] Until this seat has gone on from where the break found them. */
function returnedTo({ pastBreaks, cursor }: Session, seat: PartnerSeat): ReturnedView | null {
  const last = pastBreaks.at(-1)
  if (!last || last.opening === null || last.backAt?.[seat] !== cursor[seat]) return null
  const { caller, opening, at: takenAt, outcome, returned } = last
  const bothCame = outcome === 'ended' && PARTNER_SEATS.every((each) => returned[each] !== undefined)
  return bothCame ? { caller, opening, takenAt } : null
}

function closed(session: Session): View['at'] {
  const through = areThrough(session)
  const last = isFromHome(session.script) ? session.pastBreaks.at(-1) : undefined
  // [BR18] Where somebody is not back, nobody begins again.
  const promised = last?.outcome === 'ended' && { caller: last.caller, opening: last.opening }
  // [DO9]
  const next = through && rulesOf(session.script).framed
  return { phase: 'closed', through, ...(next && { next }), ...(promised && { promised }) }
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

export function viewBreak(taken: Break, seat: PartnerSeat): BreakView {
  return {
    caller: taken.caller,
    takenAt: taken.at,
    until: taken.until,
    ...(taken.openEnded && { openEnded: true }),
    graceUntil: taken.until + RETURN_GRACE,
    opening: taken.opening,
    reason: taken.reason,
    renegotiated: taken.renegotiated,
    lines: taken.lines.map(({ line }) => line),
    mineReturned: taken.returned[seat] !== undefined,
    callerReturned: taken.returned[taken.caller] !== undefined,
  }
}
