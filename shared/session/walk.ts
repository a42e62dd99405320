// Reading a session: which steps it walks, whose turn it is, what is in, what has opened, and where each stands.
import type { Script, Step } from '#shared/exercises/exercise.ts'
import type { BySeat, PartnerSeat } from './seat.ts'
import { PARTNER_SEATS, partnerOf } from './seat.ts'
import type { Session, StepState } from './session.ts'
import { emptyStep } from './step-state.ts'

export const BOTH_AT_START: BySeat<number> = { first: 0, second: 0 }

/** The steps of a script that a session walks: `first` and `again` by whether there is an earlier session, rotating ones by their turn. */
export function stepsOf(script: Script, earlier: Session['earlier']): Step[] {
  return script.steps.filter(({ when }) => {
    if (!when) return true
    if (when === 'first') return earlier === null
    if (when === 'again') return earlier !== null
    return (earlier?.count ?? 0) % when.every === when.at
  })
}

export function stateOf(session: Session, step: Step): StepState {
  return session.states[step.id] ?? emptyStep
}

export function stepById(session: Session, id: string): Step | undefined {
  return session.steps.find((step) => step.id === id)
}

/** The index after `at`, passing over what the lighter path leaves out; `steps.length` after the last. */
export function indexAfter(session: Session, at: number): number {
  const next = session.steps.findIndex((step, index) => index > at && !isLeftOut(session, step))
  return next === -1 ? session.steps.length : next
}

/** Whether what is answered in a step decides who speaks, how light the path is, or whether it is made smaller. */
export function decides({ prompt }: Pick<Step, 'prompt'>, what: 'speaker' | 'path' | 'smaller'): boolean {
  return 'decides' in prompt && prompt.decides === what
}

/** Who speaks in this step. Null for steps that ask both, and before it is settled who speaks first. */
export function speakerIn(session: Session, step: Step): PartnerSeat | null {
  if (asksOne(step) || (step.asks === 'both' && step.turn === undefined)) return null
  const chosen = session.steps.some((each) => decides(each, 'speaker'))
  const leader = session.speaker ?? (chosen ? null : session.tiebreak)
  return leader && step.turn === 2 ? partnerOf(leader) : leader
}

export function askedIn(session: Session, step: Step): PartnerSeat[] {
  if (step.asks === 'both') return [...PARTNER_SEATS]
  if (asksOne(step)) return [step.asks]
  const speaker = speakerIn(session, step)
  if (!speaker) return []
  return [step.asks === 'speaker' ? speaker : partnerOf(speaker)]
}

/** Brought to one of the two by name, whoever speaks. */
function asksOne(step: Step): step is Step & { asks: PartnerSeat } {
  return step.asks === 'first' || step.asks === 'second'
}

export function isIn(session: Session, step: Step, seat: PartnerSeat): boolean {
  const state = stateOf(session, step)
  return state.answers[seat] !== undefined || (state.offers[seat]?.rounds.length ?? 0) > 0
}

export function allIn(session: Session, step: Step): boolean {
  const asked = askedIn(session, step)
  return asked.length > 0 && asked.every((seat) => isIn(session, step, seat))
}

/** [RV3] The steps whose answers open together with this one's, itself last. */
export function opensTogether(session: Session, step: Step): Step[] {
  return [...session.steps.filter(({ revealWith }) => revealWith === step.id), step]
}

export function isRevealed(session: Session, id: string): boolean {
  return session.states[id]?.revealed != null
}

/** Whether a step is left out: on the lighter path, or because nothing had to be made smaller. */
export function isLeftOut(session: Session, step: Step | undefined): boolean {
  if (step === undefined) return true
  return (session.lighter && step.leftOutWhenLighter === true) || (!session.smaller && step.onlyWhenSmaller === true)
}

/** Who opens the talk: the one who did not speak first in the exercise. */
export function openerOf(session: Session): PartnerSeat {
  return session.speaker ? partnerOf(session.speaker) : session.tiebreak
}
