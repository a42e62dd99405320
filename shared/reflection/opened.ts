// What both partners have seen of a session. Blocks take answers from here alone, so that nothing kept, sealed or hidden gets in.
import type { Step } from '#shared/exercises/exercise.ts'
import { isUntouched } from '#shared/prompts/rank.ts'
import type { AnswerValue, GuessableKind, PromptOf } from '#shared/prompts/shapes.ts'
import type { Erasable } from '#shared/session/events.ts'
import { isErased } from '#shared/session/events.ts'
import type { BySeat, PartnerSeat } from '#shared/session/seat.ts'
import type { Given, Session } from '#shared/session/session.ts'
import { allIn, askedIn, halfFor, stateOf } from '#shared/session/walk.ts'
import { sourceOf } from './blocks/sentence.ts'
import type { Source } from './sentences.ts'

type ValueOf<K extends AnswerValue['kind']> = Extract<AnswerValue, { kind: K }>

/** A step that both answered and both have seen; `values` is null when one of the two answers has been deleted. */
export type BothGave<K extends GuessableKind> = {
  step: Step
  prompt: PromptOf<K>
  values: BySeat<ValueOf<K>> | null
  because: Source[]
}

export type ToldAnswer = Extract<Given, { as: 'given' }>

// [RE3] A kept step's answers never leave the seat, whatever the log says about a reveal.
function isOpen(session: Session, step: Step): boolean {
  return !step.kept && stateOf(session, step).revealed !== null
}

/** What this seat gave to a step, when both have seen it. */
export function told(session: Session, step: Step, seat: PartnerSeat): ToldAnswer | null {
  const given = isOpen(session, step) ? stateOf(session, step).answers[seat] : undefined
  return given?.as === 'given' ? given : null
}

/** The steps of a kind that both answered and both have seen, in the session's order. */
export function bothGave<K extends GuessableKind>(session: Session, kind: K): BothGave<K>[] {
  return session.steps.flatMap((step) => {
    // What each half of a step gave is of two prompts.
    if (step.prompt.kind !== kind || step.listener) return []
    const first = told(session, step, 'first')
    const second = told(session, step, 'second')
    if (!first || !second) return []
    if ([first, second].some(({ value }) => isUntouched(step.prompt, value))) return []
    const because = [sourceOf(session, first), sourceOf(session, second)]
    return [{ step, prompt: step.prompt as PromptOf<K>, values: pair(kind, first.value, second.value), because }]
  })
}

function pair<K extends GuessableKind>(kind: K, first: Erasable<AnswerValue>, second: Erasable<AnswerValue>) {
  if (isErased(first) || isErased(second)) return null
  if (first.kind !== kind || second.kind !== kind) return null
  return { first: first as ValueOf<K>, second: second as ValueOf<K> }
}

/** What each chose to carry. Until the session closes it stays sealed while one of the two is still choosing. */
export function carriedBy(session: Session, seat: PartnerSeat): ToldAnswer[] {
  return session.steps.flatMap((step) => {
    if (step.prompt.kind !== 'carry') return []
    if (!allIn(session, step) && session.phase !== 'closed') return []
    const given = stateOf(session, step).answers[seat]
    return given?.as === 'given' ? [given] : []
  })
}

/** [LE3] Whether what this seat gave to a step enters by the step's rule: of what is for both, everybody's or nobody's. */
export function enters(session: Session, seat: PartnerSeat, step: Step): boolean {
  const { inReflection: rule = 'carry' } = halfFor(session, step, seat)
  if (rule === 'never') return false
  const asked = rule === 'both' || rule === 'both-carry' ? askedIn(session, step) : [seat]
  if (step.frame === 'close') return isLeftStanding(told(session, step, seat))
  const stands = rule === 'both' || rule === 'stands'
  const isIn = (each: PartnerSeat) => carries(session, each, step.id) || (stands && isLeftIn(session, each))
  return asked.every((each) => told(session, step, each) !== null && isIn(each))
}

/** [DO5] What comes after the list has a tick of its own. */
function isLeftStanding(given: ToldAnswer | null): boolean {
  return given !== null && !(isErased(given.value) || given.value.kind === 'aloud' || 'leftOut' in given.value)
}

/** Who passes the list takes nothing out of it. */
function isLeftIn(session: Session, seat: PartnerSeat): boolean {
  const lists = session.steps.filter((step) => step.prompt.kind === 'carry' && allIn(session, step))
  return lists.some((step) => stateOf(session, step).answers[seat]?.as === 'passed')
}

/** Whether this seat chose to carry its words of a step. */
export function carries(session: Session, seat: PartnerSeat, step: string): boolean {
  return carriedBy(session, seat).some(
    ({ value }) => !isErased(value) && value.kind === 'carry' && value.steps.includes(step),
  )
}
