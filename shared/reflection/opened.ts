// What both partners have seen of a session. Blocks take answers from here alone, so that nothing kept, sealed or hidden gets in.
import type { Step } from '#shared/exercises/exercise.ts'
import { isUntouched } from '#shared/prompts/rank.ts'
import type { AnswerValue, GuessableKind, PromptOf } from '#shared/prompts/shapes.ts'
import { answeredIn, entersAs, isForBoth, mayEnter, ruleOf, turnsOf } from '#shared/session/enters.ts'
import type { Erasable } from '#shared/session/events.ts'
import { isErased } from '#shared/session/events.ts'
import type { Enters } from '#shared/session/part-shape.ts'
import { type BySeat, PARTNER_SEATS, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Given, Offer, Session } from '#shared/session/session.ts'
import { withoutOwn } from '#shared/session/step-state.ts'
import { allIn, askedIn, stateOf } from '#shared/session/walk.ts'
import { sourceOf } from './blocks/sentence.ts'
import type { Source } from './sentences.ts'

type ValueOf<K extends AnswerValue['kind']> = Extract<AnswerValue, { kind: K }>

/** A step that both answered and both have seen; `values` is null when one of the two answers has been deleted. */
type BothGave<K extends GuessableKind> = {
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

export type GaveScale = BothGave<'scale'>
export type GaveChoice = BothGave<'choice'>
export type GaveRank = BothGave<'rank'>
export const scalesGiven = (session: Session): GaveScale[] => bothGave(session, 'scale')
export const choicesGiven = (session: Session): GaveChoice[] => bothGave(session, 'choice')
export const ranksGiven = (session: Session): GaveRank[] => bothGave(session, 'rank')

/** The steps of a kind that both answered and both have seen, in the session's order. */
function bothGave<K extends GuessableKind>(session: Session, kind: K): BothGave<K>[] {
  return session.steps.flatMap((step) => {
    // What each half of a step gave is of two prompts.
    if (step.prompt.kind !== kind || step.listener) return []
    const first = entered(session, step, 'first')
    const second = entered(session, step, 'second')
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

/** The same where it also enters by its rule. In a first edition's letter what is no words of somebody's own always does. */
export function entered(session: Session, step: Step, seat: PartnerSeat): ToldAnswer | null {
  const free = entersAs(session, step, seat) === undefined
  return free || enters(session, seat, step) ? told(session, step, seat) : null
}

/** [LE3] Whether what this seat gave to a step enters by the step's rule: of what is for both, everybody's or nobody's. */
export function enters(session: Session, seat: PartnerSeat, step: Step): boolean {
  const rule = entersAs(session, step, seat) ?? 'carry'
  const all = isForBoth(rule)
    ? turnsOf(session, step).flatMap((turn) => askedIn(session, turn).map((each) => ({ turn, each })))
    : [{ turn: step, each: seat }]
  return all.every(({ turn, each }) => {
    // [LE30] What answers the other's words tells of them.
    const answered = answeredIn(session, turn, each)
    const stands = !answered || enters(session, partnerOf(each), answered)
    return stands && told(session, turn, each) !== null && isIn(session, each, turn, rule)
  })
}

/** [LE17] What stands only if both carry it leaves the pages of the other when the session closes without that. `offer`: of a wish. */
export function isWithdrawn(session: Session, step: Step, seat: PartnerSeat, offer?: Offer): boolean {
  if (session.phase !== 'closed' || ruleOf(session, step, seat) !== 'both-carry') return false
  return offer ? !offerEnters(session, step, offer) : !enters(session, seat, step)
}

/** [ST20] As it reads for somebody who sits in this seat since: what left the other's pages is not on theirs either. */
export function withoutWithdrawn(session: Session, seat: PartnerSeat): Session {
  const gone = session.steps.map((step) => isWithdrawn(session, step, seat))
  return { ...session, states: session.states.map((state, at) => (gone[at] ? withoutOwn(state, seat) : state)) }
}

/** [LE9] The same of a wish and its answer: where it is for both, it is for the one who answered as well. */
export function offerEnters(session: Session, step: Step, { asker }: Pick<Offer, 'asker'>): boolean {
  const rule = entersAs(session, step, asker) ?? 'never'
  const seats = isForBoth(rule) ? PARTNER_SEATS : [asker]
  return rule !== 'never' && seats.every((seat) => isIn(session, seat, step, rule))
}

/** Whether this seat put it in, or left it in where it stands by itself. */
export function isChosen(session: Session, seat: PartnerSeat, step: Step): boolean {
  return isIn(session, seat, step, entersAs(session, step, seat) ?? 'carry')
}

function isIn(session: Session, seat: PartnerSeat, step: Step, rule: Enters): boolean {
  if (!mayEnter(rule)) return false
  const stands = rule === 'both' || rule === 'stands'
  return carries(session, seat, step.id) || (stands && isLeftIn(session, seat, step))
}

/**
 * Who passes the list takes nothing out of it, nor does who made it before there was this to take out. [DO5] What comes after the list has a
 * tick of its own.
 */
function isLeftIn(session: Session, seat: PartnerSeat, step: Step): boolean {
  const given = told(session, step, seat)
  if (given && !isErased(given.value) && (given.value.kind === 'aloud' || 'leftOut' in given.value)) return false
  const lists = session.steps.filter(({ prompt }) => prompt.kind === 'carry').filter((list) => allIn(session, list))
  return lists.some((list) => {
    const chosen = stateOf(session, list).answers[seat]
    return chosen?.as === 'passed' || (chosen !== undefined && chosen.position < (given?.position ?? 0))
  })
}

/** Whether this seat chose to carry its words of a step. */
export function carries(session: Session, seat: PartnerSeat, step: string): boolean {
  return carriedBy(session, seat).some(
    ({ value }) => !isErased(value) && value.kind === 'carry' && value.steps.includes(step),
  )
}
