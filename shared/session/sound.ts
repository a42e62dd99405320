// Whether a log has a structure that decide could have written. Nothing is folded from one that has not.
import type { Script } from '#shared/exercises/exercise.ts'
import { checkInOf, withClose } from '#shared/exercises/frame.ts'
import type { Entry, SessionEvent } from './events.ts'
import { isFolded } from './evolve.ts'
import { PARTNER_SEATS, SEATS } from './seat.ts'
import type { Session } from './session.ts'

/** [DU60] Positions from 1 on without gaps, seats there are, events there are, about steps that the session has. */
export function isSound(log: readonly Entry[]): boolean {
  return log[0]?.events[0]?.type === 'session-opened' && isSoundOn(log, 0, new Set())
}

/** The same for what comes after a session as it is. False also where only the whole log could tell. */
export function isSoundAfter({ position, script }: Session, tail: readonly Entry[]): boolean {
  return isSoundOn(tail, position, new Set(idsOf(script)))
}

function isSoundOn(log: readonly Entry[], after: number, steps: Set<string>): boolean {
  return log.every(
    ({ position, seat, events }, index) =>
      position === after + index + 1 && SEATS.includes(seat) && events.every((event) => isKnown(event, steps)),
  )
}

/** `steps`: those that the session has come to have so far. */
function isKnown(event: SessionEvent, steps: Set<string>): boolean {
  if (!isFolded(event.type)) return false
  for (const step of stepsAdded(event)) steps.add(step)
  return seatsIn(event).every((seat) => PARTNER_SEATS.includes(seat)) && stepsIn(event).every((step) => steps.has(step))
}

function stepsAdded(event: SessionEvent): string[] {
  if (event.type === 'prompt-brought') return [event.step.id]
  if (event.type === 'session-opened' || event.type === 'exercise-suggested') return idsOf(event.script)
  return []
}

function idsOf(script: Script): string[] {
  return [...checkInOf(script), ...withClose(script)].map(({ id }) => id)
}

function seatsIn(event: SessionEvent) {
  return [
    ...('seat' in event ? [event.seat] : []),
    ...('seats' in event ? event.seats : []),
    ...('tiebreak' in event ? [event.tiebreak] : []),
    ...('opener' in event ? [event.opener] : []),
    ...('owed' in event && event.owed ? [event.owed] : []),
    ...('speaker' in event && event.speaker ? [event.speaker] : []),
  ]
}

function stepsIn(event: SessionEvent): string[] {
  if (event.type === 'prompt-brought' || !('step' in event || 'steps' in event)) return []
  if ('steps' in event) return event.steps
  return event.step === null ? [] : [event.step]
}
