// Reading a session: which steps it walks, whose turn it is, what is in, what has opened, and where each stands.
import type { Script, Step } from '#shared/exercises/exercise.ts'
import { checkInOf, withClose } from '#shared/exercises/frame.ts'
import { halvesOf } from '#shared/exercises/halves.ts'
import { isErased } from './events.ts'
import type { BySeat, PartnerSeat } from './seat.ts'
import { PARTNER_SEATS, partnerOf } from './seat.ts'
import type { Given, Session, StepState } from './session.ts'
import { emptyStep } from './step-state.ts'

export const BOTH_AT_START: BySeat<number> = { first: 0, second: 0 }

/**
 * The steps of a script that a session walks: `first` and `again` by whether there is an earlier session, rotating ones by their turn, and
 * others by what the couple had when it was chosen.
 */
export function stepsOf(script: Script, before: Before): Step[] {
  return withClose(script).filter((step) => isMetBy(before, step))
}

/** [DO4] The steps of the check-in that they walk: what they have from before is not asked again. */
export function checkInFor({ script, earlier, has }: Pick<Session, 'script'> & Before): Step[] {
  return checkInOf(script).filter((step) => isMetBy({ earlier, has }, step))
}

type Before = Pick<Session, 'earlier' | 'has'>

function isMetBy({ earlier, has }: Before, { when }: Step): boolean {
  if (!when) return true
  if (when === 'first') return earlier === null
  if (when === 'again') return earlier !== null
  if ('has' in when) return has[when.has] !== undefined
  if ('lacks' in when) return PARTNER_SEATS.some((seat) => !has[when.lacks]?.includes(seat))
  return (earlier?.count ?? 0) % when.every === when.at
}

export function stateOf(session: Session, step: Step): StepState {
  return stateById(session, step.id)
}

/** Empty also where the session does not walk such a step. */
export function stateById({ steps, states }: Pick<Session, 'steps' | 'states'>, id: string): StepState {
  return states[steps.findIndex((step) => step.id === id)] ?? emptyStep
}

export function stepById(session: Session, id: string): Step | undefined {
  return session.steps.find((step) => step.id === id)
}

/** The index after `at`, passing over what the shorter way leaves out; `steps.length` after the last. */
export function indexAfter(session: Session, at: number): number {
  const next = session.steps.findIndex((step, index) => index > at && !isLeftOut(session, step))
  return next === -1 ? session.steps.length : next
}

type Decided = 'speaker' | 'path' | 'smaller'

/** Whether what is answered in a step decides who speaks, how light the path is, or whether it is made smaller. */
export function decides({ prompt }: Pick<Step, 'prompt'>, what: Decided): boolean {
  return 'decides' in prompt && prompt.decides === what
}

const known = new WeakMap<Session['steps'], Readonly<Record<Decided, readonly Step[]>>>()

/** The steps that decide this. They are looked for once in each list of steps, since what follows by itself asks after every command. */
export function decidersOf({ steps }: Pick<Session, 'steps'>, what: Decided): readonly Step[] {
  const found = known.get(steps)
  if (found) return found[what]
  const of = (each: Decided) => steps.filter((step) => decides(step, each))
  const deciders = { speaker: of('speaker'), path: of('path'), smaller: of('smaller') }
  known.set(steps, deciders)
  return deciders[what]
}

/** Who speaks in this step. Null for steps that ask both, and before it is settled who speaks first. */
export function speakerIn(session: Session, step: Step): PartnerSeat | null {
  if (asksOne(step) || (step.asks === 'both' && step.turn === undefined && !step.listener)) return null
  const chosen = decidersOf(session, 'speaker').length > 0
  const leader = session.speaker ?? (chosen ? null : session.tiebreak)
  return leader && step.turn === 2 ? partnerOf(leader) : leader
}

export function askedIn(session: Session, step: Step): readonly PartnerSeat[] {
  const seats = inRole(session, step)
  return seats.every((seat) => hasCause(session, step, seat))
    ? seats
    : seats.filter((seat) => hasCause(session, step, seat))
}

function inRole(session: Session, step: Step): readonly PartnerSeat[] {
  if (step.asks === 'both') return step.listener && !speakerIn(session, step) ? [] : PARTNER_SEATS
  if (asksOne(step)) return [step.asks]
  const speaker = speakerIn(session, step)
  if (!speaker) return []
  return [step.asks === 'speaker' ? speaker : partnerOf(speaker)]
}

/** [AN14] The step with what this seat is asked in it. */
export function halfFor(session: Session, step: Step, seat: PartnerSeat): Step {
  if (!step.listener) return step
  return halvesOf(step).find((half) => inRole(session, half).includes(seat)) ?? step
}

/** Whether there is something that this seat is asked about: a wish of their own, or what the other gave. */
function hasCause(session: Session, step: Step, seat: PartnerSeat): boolean {
  const { when } = step
  // [AN17]
  if (typeof when === 'object' && 'has' in when && !session.has[when.has]?.includes(seat)) return false
  // [DO4]
  if (typeof when === 'object' && 'lacks' in when && session.has[when.lacks]?.includes(seat)) return false
  if (step.follows !== undefined && !isFollowed(session, step.follows, seat)) return false
  const answers = step.listener ? halfFor(session, step, seat).answers : step.answers
  if (!answers) return true
  const { step: of, stem } = typeof answers === 'string' ? { step: answers } : answers
  // [AN18]
  const given = givenIn(session, of, partnerOf(seat))
  if (!given) return false
  return stem === undefined || (!isErased(given.value) && 'stem' in given.value && given.value.stem === stem)
}

/** [DO20] Whether something was given there by this seat; of a step that was for the other alone, by the other. */
function isFollowed(session: Session, id: string, seat: PartnerSeat): boolean {
  const step = stepById(session, id)
  return (
    step !== undefined && givenIn(session, id, inRole(session, step).includes(seat) ? seat : partnerOf(seat)) !== null
  )
}

/** What was written, picked or said aloud. What was passed, or is not open yet, leads nowhere. */
function givenIn(session: Session, id: string, seat: PartnerSeat): Extract<Given, { as: 'given' }> | null {
  const given = isRevealed(session, id) ? stateById(session, id).answers[seat] : undefined
  return given?.as === 'given' ? given : null
}

const NONE: readonly string[] = []

/** The earlier steps that must be open before it is known whom a step asks. */
export function causesOf(step: Step): readonly string[] {
  if (!step.answers && !step.listener?.answers && !step.follows) return NONE
  const answered = halvesOf(step).flatMap(({ answers }) => answers ?? [])
  return [
    ...answered.map((answers) => (typeof answers === 'string' ? answers : answers.step)),
    step.follows ?? [],
  ].flat()
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

/** [RV3] The steps whose answers open together with this one's, itself last. What is left out opens with nothing. */
export function opensTogether(session: Session, step: Step): Step[] {
  const earlier = session.steps.filter((each) => each.revealWith === step.id && !isLeftOut(session, each))
  return [...earlier, step]
}

/** [AN56] The same as it is read: in the script's order, but for what it says comes first. */
export function openedTogether(session: Session, step: Step): Step[] {
  return opensTogether(session, step).toSorted((a, b) => Number(b.opensFirst === true) - Number(a.opensFirst === true))
}

export function isRevealed(session: Session, id: string): boolean {
  return stateById(session, id).revealed !== null
}

/**
 * Whether a step is left out: on the shorter way, because nothing had to be made smaller, because the check-in has settled it, or because
 * nothing is there to answer or to follow. What of the check-in has not opened is left out once the two are apart, and all of the script once both go to
 * the close.
 */
export function isLeftOut(session: Session, step: Step | undefined): boolean {
  if (step === undefined) return true
  return (
    (session.shorter && step.leftOutWhenLighter === true) ||
    (!session.smaller && step.onlyWhenSmaller === true) ||
    (session.turnGiven && decides(step, 'speaker')) ||
    (session.mode === 'apart' && step.frame === 'check-in') ||
    isSkipped(session, step) ||
    isUnanswerable(session, step)
  )
}

/** [DO7] Also what was given before, and was to open with something that is left out. */
function isSkipped(session: Session, step: Step): boolean {
  const { skippedFrom, steps } = session
  if (skippedFrom === null || step.frame) return false
  return steps.indexOf(step) >= skippedFrom || (step.revealWith !== undefined && !isRevealed(session, step.id))
}

function isUnanswerable(session: Session, step: Step): boolean {
  const of = causesOf(step)
  const settled = (id: string) => isRevealed(session, id) || isLeftOut(session, stepById(session, id))
  return of.length > 0 && of.every(settled) && askedIn(session, step).length === 0
}

/** Whether one of the two speaks and the other listens somewhere in it. */
export function hasSpeaker({ steps }: { readonly steps: readonly Step[] }): boolean {
  return steps.some((step) => ['speaker', 'listener'].includes(step.asks) || step.listener || decides(step, 'speaker'))
}

/** Who opens the talk: the one who did not speak first in the exercise. [DO6] Where nobody speaks in it, whoever has the first turn. */
export function openerOf(session: Session): PartnerSeat {
  const { speaker, tiebreak } = session
  if (!speaker) return tiebreak
  return hasSpeaker(session) ? partnerOf(speaker) : speaker
}
