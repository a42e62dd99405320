// The two sides of privacy in a session: the same session without all that is not open to both, and what may be spoken of.

import { offersOpen } from '#shared/prompts/offer.ts'
import type { AnswerValue } from '#shared/prompts/shapes.ts'
import { type Entry, isErased } from '#shared/session/events.ts'
import { replay } from '#shared/session/evolve.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session, StepState } from '#shared/session/session.ts'

/** The session as if nobody had given, passed or asked anything that is not open to both. */
export function blinded(session: Session): Session {
  const states = session.states.map((state, at) => blindedStep(session, session.steps[at]?.id ?? '', state))
  return {
    ...session,
    position: 0,
    suggestion: null,
    cursor: blindedCursor(session),
    states,
  }
}

function blindedCursor({ mode, cursor, steps }: Session): Session['cursor'] {
  const through = Math.min(cursor.first, cursor.second) >= steps.length
  return (mode && mode !== 'apart') || through ? cursor : { first: 0, second: 0 }
}

function blindedStep(session: Session, id: string, state: StepState): StepState {
  const step = session.steps.find((one) => one.id === id)
  const kind = step?.prompt.kind
  const given = Object.keys(state.answers).length
  if (kind === 'carry') return given === 2 || session.phase === 'closed' ? state : { ...state, answers: {} }
  if (kind === 'mirror' || kind === 'agree' || kind === 'talk' || kind === 'breathe')
    return { ...state, proposal: null }
  if (kind === 'offer') return step && offersOpen(session, step) ? state : { ...state, offers: {}, answers: {} }
  return state.revealed && !step?.kept ? state : { ...state, answers: {} }
}

/** Every text of a log that may enter a reflection: carried, standing by its step's rule, said back and accepted, or signed. */
export function speakable(log: readonly Entry[]): string[] {
  const events = log.flatMap((entry) => entry.events)
  const { steps } = replay('evening', log)
  const stands = (id: string) => steps.find((step) => step.id === id)?.inReflection === 'stands'
  const carriedIn = (step: string, seat?: PartnerSeat) =>
    events.some(
      (one) =>
        one.type === 'answer-given' &&
        (seat === undefined || one.seat === seat) &&
        !isErased(one.words) &&
        one.words.value.kind === 'carry' &&
        one.words.value.steps.includes(step),
    )
  return events.flatMap((event): string[] => {
    if (!('words' in event) || isErased(event.words)) return []
    if (event.type === 'mirror-given') return accepted(log, event.step, event.words.text) ? [event.words.text] : []
    if (event.type === 'agreement-reviewed') return event.words.inTheWay ? [event.words.inTheWay] : []
    if (event.type === 'agreement-proposed') {
      return events.some(({ type }) => type === 'agreement-signed') ? Object.values(event.words.terms).map(flat) : []
    }
    if (event.type === 'offer-made') return carriedIn(event.step) ? [event.words.text] : []
    if (event.type === 'offer-answered') return carriedIn(event.step) ? [JSON.stringify(event.words.response)] : []
    if (event.type !== 'answer-given') return []
    const { seat, step } = event
    const asked = steps.find(({ prompt }) => 'of' in prompt && prompt.kind === 'offer' && prompt.of === step)
    return carriedIn(step, seat) || stands(step) || (asked && carriedIn(asked.id)) ? textsOf(event.words.value) : []
  })
}

function accepted(log: readonly Entry[], step: string, text: string): boolean {
  const events = log.flatMap((entry) => entry.events).filter((event) => 'step' in event && event.step === step)
  const at = events.findIndex(
    (event) => event.type === 'mirror-given' && !isErased(event.words) && event.words.text === text,
  )
  return events.slice(at).some((event) => event.type === 'mirror-judged' || event.type === 'mirror-settled')
}

export function textsOf(value: AnswerValue): string[] {
  if (value.kind === 'text') return [value.text]
  return value.kind === 'builder' ? Object.values(value.blanks) : []
}

function flat(term: unknown): string {
  return typeof term === 'string' ? term : JSON.stringify(term)
}
