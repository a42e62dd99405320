// Whether a log has a structure that decide could have written. Nothing is folded from one that has not.
import type { Script } from '#shared/exercises/exercise.ts'
import type { Entry, SessionEvent } from './events.ts'
import { PARTNER_SEATS, SEATS } from './seat.ts'

const TYPES: Record<SessionEvent['type'], true> = {
  'session-opened': true,
  'seat-taken': true,
  'seat-ready': true,
  'session-started': true,
  'exercise-suggested': true,
  'time-suggested': true,
  'suggestion-answered': true,
  'answer-given': true,
  'prompt-passed': true,
  'answer-taken-back': true,
  'answers-revealed': true,
  'speaker-settled': true,
  'path-lightened': true,
  'made-smaller': true,
  'went-on': true,
  'step-entered': true,
  'mirror-given': true,
  'mirror-judged': true,
  'mirror-settled': true,
  'offer-made': true,
  'offer-answered': true,
  'response-accepted': true,
  'agreement-proposed': true,
  'agreement-signed': true,
  'agreement-declined': true,
  'agreement-reviewed': true,
  'loop-reviewed': true,
  'seat-began': true,
  'clock-started': true,
  'clock-extended': true,
  'mode-asked': true,
  'mode-changed': true,
  'offset-told': true,
  'break-taken': true,
  'break-shortened': true,
  'break-renegotiated': true,
  'line-sent': true,
  'seat-returned': true,
  'break-ended': true,
  'session-rested': true,
  'seat-rested': true,
  'seat-resumed': true,
  'session-resumed': true,
  'session-closed': true,
  'author-erased': true,
  'host-asked': true,
  'host-answered': true,
  'host-admitted': true,
  'host-refused': true,
  'host-dismissed': true,
  'host-gone': true,
  'pace-set': true,
  'lease-fell': true,
  'opening-wished': true,
  'led-on': true,
  'break-offered': true,
  'moment-alone-begun': true,
  'moment-alone-left': true,
  'moment-alone-ended': true,
  'prompt-brought': true,
}

/** [DU60] Positions from 1 on without gaps, seats there are, events there are, about steps that the session has. */
export function isSound(log: readonly Entry[]): boolean {
  const steps = new Set<string>()
  return (
    log[0]?.events[0]?.type === 'session-opened' &&
    log.every(
      ({ position, seat, events }, index) =>
        position === index + 1 && SEATS.includes(seat) && events.every((event) => isKnown(event, steps)),
    )
  )
}

/** `steps`: those that the session has come to have so far. */
function isKnown(event: SessionEvent, steps: Set<string>): boolean {
  if (!Object.hasOwn(TYPES, event.type)) return false
  for (const step of stepsAdded(event)) steps.add(step)
  return seatsIn(event).every((seat) => PARTNER_SEATS.includes(seat)) && stepsIn(event).every((step) => steps.has(step))
}

function stepsAdded(event: SessionEvent): string[] {
  if (event.type === 'prompt-brought') return [event.step.id]
  if (event.type === 'session-opened' || event.type === 'exercise-suggested') return idsOf(event.script)
  return []
}

function idsOf({ steps }: Script): string[] {
  return steps.map(({ id }) => id)
}

function seatsIn(event: SessionEvent) {
  return [
    ...('seat' in event ? [event.seat] : []),
    ...('seats' in event ? event.seats : []),
    ...('tiebreak' in event ? [event.tiebreak] : []),
    ...('opener' in event ? [event.opener] : []),
  ]
}

function stepsIn(event: SessionEvent): string[] {
  if (event.type === 'prompt-brought' || !('step' in event || 'steps' in event)) return []
  if ('steps' in event) return event.steps
  return event.step === null ? [] : [event.step]
}
