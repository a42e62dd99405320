// Reading a session: which steps it walks, whose turn it is, what is in, what has opened, and where each stands.
import type { Prompt, PromptOf, Script, Step } from '#shared/exercises/exercise.ts'
import { isErased } from './events.ts'
import type { BySeat, PartnerSeat } from './seat.ts'
import { PARTNER_SEATS, partnerOf } from './seat.ts'
import type { Mirror, Offer, Session, StepState } from './session.ts'
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

/** Who speaks in this step. Null for steps that ask both, and before it is settled who speaks first. */
export function speakerIn(session: Session, step: Step): PartnerSeat | null {
  if (asksOne(step) || (step.asks === 'both' && step.turn === undefined)) return null
  const chosen = session.steps.some(({ prompt }) => prompt.kind === 'choice' && prompt.decides === 'speaker')
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

export function isAnswered(prompt: Prompt): boolean {
  return ['scale', 'choice', 'rank', 'text', 'builder', 'guess', 'carry'].includes(prompt.kind)
}

/** [AN8] What can be chosen: with `of`, only what the partner chose in that earlier step. All of them where the partner passed. */
export function optionsFor(session: Session, seat: PartnerSeat, prompt: PromptOf<'choice'>): string[] {
  if (!prompt.of || !isRevealed(session, prompt.of)) return prompt.options
  const given = session.states[prompt.of]?.answers[partnerOf(seat)]
  if (given?.as !== 'given' || isErased(given.value) || given.value.kind !== 'choice') return prompt.options
  const { chosen } = given.value
  return prompt.options.filter((option) => chosen.includes(option))
}

/** [RV4] Nothing of such a step opens by itself: it is kept, opens with a later one, or is for the reflection. */
export function isSealed(step: Step): boolean {
  return isAnswered(step.prompt) && Boolean(step.kept || step.revealWith || step.prompt.kind === 'carry')
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

/** The mirrors of a mirror step, one for each seat that is asked to say back. Nothing given means nothing to say back. */
export function mirrorsIn(session: Session, step: Step): Mirror[] {
  const { prompt } = step
  if (prompt.kind !== 'mirror') return []
  return askedIn(session, step).map((sayer) => {
    const speaker = partnerOf(sayer)
    const said = session.states[prompt.of]?.answers[speaker]
    const mirror = stateOf(session, step).mirrors[speaker] ?? { speaker, rounds: [], settled: null }
    const spoken = said?.as === 'given' && !isErased(said.value)
    const left = spoken ? stateOf(session, step).answers[sayer] : said
    if (mirror.settled || (spoken && !left)) return mirror
    return { ...mirror, settled: { position: left?.position ?? 1, at: left?.at ?? session.openedAt, how: 'passed' } }
  })
}

/** The offers of an offer step, one for each seat that is asked to ask. */
export function offersIn(session: Session, step: Step): Offer[] {
  const { prompt } = step
  if (prompt.kind !== 'offer') return []
  const state = stateOf(session, step)
  return askedIn(session, step).map((asker) => {
    const offer = state.offers[asker] ?? { asker, rounds: [], settled: null }
    const said = prompt.of ? session.states[prompt.of]?.answers[asker] : state.answers[asker]
    const nothing = prompt.of ? said?.as !== 'given' && offer.rounds.length === 0 : said?.as === 'passed'
    const left = nothing ? said : prompt.of && (state.answers[asker] ?? state.answers[partnerOf(asker)])
    if (offer.settled || (!nothing && !left)) return offer
    const { position, at } = left || { position: 1, at: session.openedAt }
    return { ...offer, settled: { position, at, how: nothing ? 'passed' : 'left-open' } }
  })
}

/** Offers stay sealed until everybody who is asked to ask has asked or passed. */
export function offersOpen(session: Session, step: Step): boolean {
  return step.prompt.kind === 'offer' && (step.prompt.of !== undefined || allIn(session, step))
}

/** Whether everything in the step that both must finish is finished. */
export function isFinished(session: Session, step: Step): boolean {
  const state = stateOf(session, step)
  switch (step.prompt.kind) {
    case 'read':
    case 'breathe':
    case 'talk':
      return true
    case 'mirror':
      return mirrorsIn(session, step).every(({ settled }) => settled)
    case 'offer':
      return offersOpen(session, step) && offersIn(session, step).every(({ settled }) => settled)
    case 'agree':
      return state.agreed !== null || PARTNER_SEATS.some((seat) => state.answers[seat])
    default:
      return isSealed(step) ? allIn(session, step) : state.revealed !== null
  }
}

/** Whether what must have been revealed before this step has been. */
export function isMet(session: Session, step: Step): boolean {
  const { prompt } = step
  if (askedIn(session, step).length === 0) return false
  if (!isWaySettled(session, step)) return false
  const needed = [...(step.after ?? [])]
  if ('of' in prompt && prompt.of && prompt.kind !== 'guess') needed.push(prompt.of)
  if (prompt.kind === 'carry' || prompt.kind === 'talk') needed.push(...opening(session, step))
  return needed.every((id) => isRevealed(session, id) || isLeftOut(session, stepById(session, id)))
}

// [SE9] [AG4] Apart, nobody goes past a step that may be left out before both have given what decides it.
function isWaySettled(session: Session, until: Step): boolean {
  const steps = session.steps.slice(0, session.steps.indexOf(until) + 1)
  return steps.every((step, at) => {
    const decided = step.onlyWhenSmaller ? 'smaller' : step.leftOutWhenLighter && !session.lighter ? 'path' : null
    const deciding = steps.slice(0, at).filter(({ prompt }) => 'decides' in prompt && prompt.decides === decided)
    return deciding.every((one) => allIn(session, one))
  })
}

/** Whether this session's way passes a step over. */
export function isLeftOut(session: Session, step: Step | undefined): boolean {
  if (step === undefined) return true
  return (session.lighter && step.leftOutWhenLighter === true) || (!session.smaller && step.onlyWhenSmaller === true)
}

// Carrying and the closing talk come when everything earlier that opens is open.
function opening(session: Session, until: Step): string[] {
  const before = session.steps.slice(0, session.steps.indexOf(until))
  const open = before.filter((step) => isAnswered(step.prompt) && !step.kept && step.prompt.kind !== 'carry')
  return open.map(({ id }) => id)
}

/** The step this seat stands at: first any reveal it has not seen, else its own place. Undefined when through. */
export function stepFor(session: Session, seat: PartnerSeat): Step | undefined {
  const at = session.cursor[seat]
  const missed = session.steps.slice(0, at).find((step) => isUnseen(session, step, seat))
  return missed ?? session.steps[at]
}

/** The step of whoever is less far: the one that the counsellor sees. Undefined when both are through. */
export function nearest({ steps, cursor }: Session): Step | undefined {
  return steps[Math.min(cursor.first, cursor.second)]
}

function isUnseen(session: Session, step: Step, seat: PartnerSeat): boolean {
  const state = stateOf(session, step)
  return !isSealed(step) && state.revealed !== null && !state.wentOn.includes(seat)
}
