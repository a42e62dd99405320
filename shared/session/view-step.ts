// One seat's view of one step. Before the reveal it is the same, whatever the other has done.
import { rulesOf } from '#shared/exercises/edition.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { halvesOf } from '#shared/exercises/halves.ts'
import { coveredFrom } from '#shared/prompts/mirror.ts'
import { isWish } from '#shared/prompts/offer.ts'
import { fillsOf } from '#shared/prompts/page.ts'
import type { AnsweredPrompt } from '#shared/prompts/shapes.ts'
import { stageOf } from '#shared/prompts/stages.ts'
import { isWithdrawn } from '#shared/reflection/opened.ts'
import { MINUTE } from '#shared/time.ts'
import { askedFor } from './asked.ts'
import { readBeforeGiving } from './beat.ts'
import { beforeIn } from './before.ts'
import { checkInView } from './check-in.ts'
import { entersAs, saidBackEnters } from './enters.ts'
import { isErased } from './events.ts'
import { goOnFrom } from './host.ts'
import { loopSoFar } from './loop-so-far.ts'
import type { GoOn, Opened, Part } from './part-shape.ts'
import { isAnswered, isSealed } from './progress.ts'
import { maySkip } from './rules/course.ts'
import { mayGoOn, mayPass, mayTakeBack } from './rules/prompt.ts'
import { type PartnerSeat, partnerOf } from './seat.ts'
import type { Session } from './session.ts'
import { aboutIn, besideIn, openedIn, shown } from './shown.ts'
import { hasTexts, textsOf } from './texts.ts'
import type { StepView } from './view-shape.ts'
import {
  askedIn,
  decides,
  halfFor,
  isIn,
  isLeftOut,
  isRevealed,
  openedTogether,
  opensTogether,
  speakerIn,
  stateOf,
  stepById,
} from './walk.ts'

export function viewStep(session: Session, seat: PartnerSeat, step: Step): StepView {
  const view = {
    step: step.id,
    index: session.steps.indexOf(step),
    count: session.steps.length,
    speaker: step.listener ? null : speakerIn(session, step),
    asked: askedIn(session, step).includes(seat),
    kept: step.kept !== undefined,
    opensWith: step.revealWith ?? null,
    words: textsOf(session, halfFor(session, step, seat).id),
    earlierWords: earlierTexts(session, seat, step),
    brought: step.id in session.hosted.brought,
    part: partOf(session, seat, step),
    goOn: goOnAt(session, seat, step),
    goOnFrom: goOnFrom(session, step),
    canTakeBack: mayTakeBack(session, seat, step),
    canPass: mayPass(session, seat, step) && !waitsForOther(session, seat, step),
  }
  return Object.assign(view, moreOf(session, seat, step), besideFor(session, seat, step))
}

// [DO7] Long enough for an evening that does not go by itself.
const ENOUGH = 25 * MINUTE

function toCloseFrom(session: Session, seat: PartnerSeat, { frame }: Step): StepView['toClose'] | null {
  const { sittingSince: since, closeWished: wished } = session
  if (since === null || frame || !maySkip(session, seat)) return null
  return { from: since + ENOUGH, mine: wished.includes(seat), theirs: wished.includes(partnerOf(seat)) }
}

/** Only what differs from a step with one prompt: a view of the first edition stays as it is. */
function moreOf(
  session: Session,
  seat: PartnerSeat,
  step: Step,
): Pick<StepView, 'called' | 'frame' | 'checkIn' | 'toClose' | 'enters' | 'settles' | 'alone' | 'beat' | 'signed'> {
  const { frame } = step
  const more: ReturnType<typeof moreOf> = {}
  const { id } = halfFor(session, step, seat)
  if (id !== step.id) more.called = id
  if (frame) more.frame = frame
  const checkIn = frame === 'check-in' ? checkInView(session) : null
  if (checkIn) more.checkIn = checkIn
  const toClose = toCloseFrom(session, seat, step)
  if (toClose) more.toClose = toClose
  // [LE1]
  const enters = entersAs(session, step, seat) ?? saidBackEnters(session, step, seat)
  if (enters) more.enters = enters === 'both-carry' && isWish(session, step) ? 'wish' : enters
  if (decides(step, 'speaker') && !step.kept) more.settles = true
  if (isForOne(session, step)) more.alone = true
  const beat = readBeforeGiving(session, seat, step)
  if (beat) more.beat = beat
  const signed = justSigned(session, seat, step)
  if (signed) more.signed = signed
  return more
}

/** [LE37] Where both might have been asked: that somebody speaks and the other listens is said by itself. */
function isForOne(session: Session, step: Step): boolean {
  return rulesOf(session.script).framed && step.asks === 'both' && askedIn(session, step).length === 1
}

/** [RM34] Until this seat has given something here. */
function justSigned(session: Session, seat: PartnerSeat, step: Step): StepView['signed'] | null {
  if (isIn(session, step, seat) || isRevealed(session, step.id)) return null
  const before = session.steps.slice(0, session.steps.indexOf(step)).findLast((each) => !isLeftOut(session, each))
  if (!before || !stageOf(before)?.leavesItself?.(session, before)) return null
  const { terms, locale } = stateOf(session, before).agreed ?? {}
  return terms && locale && !isErased(terms) ? { terms, locale } : null
}

function besideFor(
  session: Session,
  seat: PartnerSeat,
  step: Step,
): Pick<StepView, 'beside' | 'before' | 'keptBeside'> {
  const beside = besideIn(session, seat, step)
  // [AN12] The server has none of it, and says only that there may be some.
  const kept = !step.about ? [] : [step.about].flat().filter((id) => stepById(session, id)?.kept === 'device')
  return {
    ...(beside.length > 0 && { beside }),
    ...(beforeIn(session, step).length > 0 && { before: true }),
    ...(kept.length > 0 && { keptBeside: kept }),
  }
}

/** Its own part is in, and nothing of the other's is there yet that could still be passed. */
function waitsForOther(session: Session, seat: PartnerSeat, step: Step): boolean {
  return isIn(session, step, seat) && (stageOf(step)?.isShut(session, step) ?? true)
}

export function goOnAt(session: Session, seat: PartnerSeat, step: Step): GoOn {
  if (stateOf(session, step).wentOn.includes(seat)) return 'waiting'
  return mayGoOn(session, seat, step) && !session.host?.held ? 'may' : 'not-yet'
}

function partOf(session: Session, seat: PartnerSeat, step: Step): Part {
  const stage = stageOf(step)
  if (stage) return stage.part(session, seat, step)
  // [RV2] [PR1] What the other has done so far is not in the view at all.
  if (!isRevealed(session, step.id) || isSealed(step)) return answerPart(session, seat, step)
  const opened = openedTogether(session, step).flatMap((each) => openedIn(session, each))
  return { kind: 'opened', opened, ...loopSoFar(session, step) }
}

function answerPart(session: Session, seat: PartnerSeat, step: Step): Part {
  const asked = halfFor(session, step, seat).prompt as AnsweredPrompt
  const { prompt, target, ownWords } = askedFor(session, seat, asked)
  const mine = stateOf(session, step).answers[seat]
  return {
    kind: 'answer',
    stage: !askedIn(session, step).includes(seat) ? 'listening' : mine ? 'in' : 'asked',
    prompt,
    mine: shown(mine),
    target,
    about: aboutIn(session, seat, step),
    ownWords,
  }
}

/** The words of earlier steps that a seat is shown something of in this one. */
function earlierTexts(session: Session, seat: PartnerSeat, step: Step): StepView['earlierWords'] {
  if (!hasTexts(session)) return {}
  const { prompt } = halfFor(session, step, seat)
  const together = opensTogether(session, step).flatMap((each) => halvesOf(each).map(({ id }) => id))
  const named = ['of' in prompt ? prompt.of : undefined, ...[step.about ?? []].flat(), ...together]
  const own = isAnswered(step)
    ? askedFor(session, seat, prompt as AnsweredPrompt).ownWords.flatMap(({ step, called = step, wishes = [] }) => [
        called,
        ...wishes.flatMap((wish) => wish.called ?? []),
      ])
    : []
  const beside = [...besideIn(session, seat, step), ...(readBeforeGiving(session, seat, step) ?? [])].map(
    (each) => each.step,
  )
  const parts = ('parts' in prompt && prompt.parts) || []
  const filled = fillsOf(session, parts).map(({ words }) => words.step)
  const earlier = [...named, ...own, ...beside, ...filled].filter((id) => id !== undefined && id !== step.id)
  return Object.fromEntries(
    earlier.flatMap((id) => {
      const texts = id && textsOf(session, id)
      return texts ? [[id, texts]] : []
    }),
  )
}

/** Everything that has opened so far, in the order of the steps, for re-reading. Kept answers are never in it. */
export function openedFor(session: Session, seat: PartnerSeat): Opened[] {
  const covered = session.phase === 'closed' ? [] : coveredFrom(session, seat)
  return session.steps
    .filter((step) => isRevealed(session, step.id) && !step.kept)
    .flatMap((step) =>
      openedIn(session, step).map((opened) =>
        covered.includes(step.id) || isWithdrawn(session, step, partnerOf(seat))
          ? { ...opened, [partnerOf(seat)]: null }
          : opened,
      ),
    )
}
