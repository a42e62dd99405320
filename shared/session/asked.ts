// What one seat is asked in a step, and what of its own it may take up again there.
import { rulesOf } from '#shared/exercises/edition.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import type { AskedPrompt } from '#shared/prompts/definition.ts'
import { isAccepted, mirroredStep, mirrorsIn } from '#shared/prompts/mirror.ts'
import { wishedStep, wishesIn } from '#shared/prompts/offer.ts'
import { guessedStep, isForReflection } from '#shared/prompts/opening.ts'
import { answeredAs, kindOf } from '#shared/prompts/prompts.ts'
import type { AnsweredKind, AnsweredPrompt, AnswerValue } from '#shared/prompts/shapes.ts'
import { stageOf } from '#shared/prompts/stages.ts'
import { isChosen } from '#shared/reflection/opened.ts'
import { answeredIn, entersAs, mayEnter } from './enters.ts'
import { isErased } from './events.ts'
import type { OwnWords } from './part-shape.ts'
import { isAnswered } from './progress.ts'
import { type PartnerSeat, partnerOf } from './seat.ts'
import type { Session } from './session.ts'
import { shown } from './shown.ts'
import { textsOf } from './texts.ts'
import type { StepView } from './view-shape.ts'
import { halfFor, isLeftOut, isRevealed, stateOf, stepById } from './walk.ts'

export function askedFor(session: Session, seat: PartnerSeat, prompt: AnsweredPrompt): AskedPrompt<AnsweredKind> {
  const own = answeredAs(prompt).asked?.(prompt, { session, seat, ownWords: () => ownWords(session, seat) })
  return { prompt, target: null, ownWords: [], ...own }
}

/** Whether an answer fits what this seat is asked: of its kind, with exactly its parts, within its bounds. */
export function fits(session: Session, seat: PartnerSeat, step: Step, value: AnswerValue): boolean {
  const kind = answeredAs(value)
  const prompt = halfFor(session, step, seat).prompt as AnsweredPrompt
  // [DO5] The tick under a field stands in the close alone: all else has the list.
  if ('leftOut' in value && step.frame !== 'close') return false
  return isAnswered(step) && kind === kindOf(prompt) && kind.fits(askedFor(session, seat, prompt), value)
}

export type OwnList = { step: string; lines: (OwnWords & { stands: boolean })[]; words: StepView['earlierWords'] }

/** [LE2] The list that this seat has been through and can make anew. Null where its letter has none, or not yet. */
export function ownListIn(session: Session, seat: PartnerSeat): OwnList | null {
  const step = session.steps.find((each, at) => isForReflection(each.prompt) && at < session.cursor[seat])
  if (!step || rulesOf(session.script).letter === 1) return null
  const lines = ownLines(session, seat)
  const texts = lines.flatMap(({ step, called = step }) => {
    const own = textsOf(session, called)
    return own ? [[called, own] as const] : []
  })
  return { step: step.id, lines, words: Object.fromEntries(texts) }
}

/** [LE2] The same, and whether each stands in the letter as far as it is for this seat to say. */
function ownLines(session: Session, seat: PartnerSeat): (OwnWords & { stands: boolean })[] {
  return ownWords(session, seat).map((own) => {
    const step = stepById(session, own.step)
    return { ...own, stands: step !== undefined && isChosen(session, seat, step) }
  })
}

/** [LE2] The steps in which this seat gave what would or could enter the letter: not kept, and words where no rule says. */
function ownWords(session: Session, seat: PartnerSeat): OwnWords[] {
  const met = session.steps.filter((step) => !isPastOver(session, step))
  return met.flatMap((step) => [...ownAnswer(session, seat, step), ...ownWish(session, seat, step)])
}

/** [DO7] What was given ahead, or first, and was then left out has not opened, and never enters. */
function isPastOver(session: Session, step: Step): boolean {
  if (!rulesOf(session.script).framed || !isLeftOut(session, step)) return false
  return !(stageOf(step)?.finished(session, step) ?? isRevealed(session, step.id))
}

function ownAnswer(session: Session, seat: PartnerSeat, step: Step): OwnWords[] {
  const given = stateOf(session, step).answers[seat]
  if (step.kept || given?.as !== 'given' || isErased(given.value)) return []
  const enters = entersAs(session, step, seat)
  const written = shown(given)
  if (!mayEnter(enters) || isWishedIn(session, seat, step)) return []
  if (!written || !(enters ?? isWritten(given.value))) return []
  if (given.value.kind === 'aloud' && !isTakenUp(session, seat, step)) return []
  const { id: called, prompt } = halfFor(session, step, seat)
  const guessed = enters && guessedStep(prompt)
  return [
    {
      step: step.id,
      ...(called !== step.id && { called }),
      shown: written,
      ...(enters && { enters }),
      ...(guessed !== undefined && { guessed }),
    },
  ]
}

/** [LE31] Whether something of the other's goes the way of what this seat gave there. */
function isTakenUp(session: Session, seat: PartnerSeat, { id }: Step): boolean {
  const other = partnerOf(seat)
  return session.steps.some(
    (later) =>
      (mirroredStep(later) === id &&
        mirrorsIn(session, later).some((one) => one.speaker === seat && isAccepted(one))) ||
      (answeredIn(session, later, other)?.id === id && entersAs(session, later, other) !== 'never'),
  )
}

/** [LE9] A sentence that is asked as a wish goes with its answer. */
function isWishedIn(session: Session, seat: PartnerSeat, { id }: Step): boolean {
  return session.steps.some((step) => wishedStep(step) === id && entersAs(session, step, seat) !== undefined)
}

/** [LE9] What one asked and what one answered, as one line. What came to a no, or to nothing, never enters. */
function ownWish(session: Session, seat: PartnerSeat, step: Step): OwnWords[] {
  const enters = entersAs(session, step, seat)
  if (!enters || !mayEnter(enters)) return []
  const wishes = wishesIn(session, step)
  const [first] = wishes
  return first ? [{ step: step.id, shown: first.asked, enters, wishes }] : []
}

/** [AN15] Whether somebody put something into words: also by choosing a sentence, or what stands in it. */
function isWritten(value: AnswerValue): boolean {
  return answeredAs(value).sayable && value.kind !== 'aloud'
}
