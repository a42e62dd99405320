// How far a session has come: what is finished, what is met next, and the step that each stands at. What that means for a prompt is
// said by its kind.
import { besideOf, type Step } from '#shared/exercises/exercise.ts'
import { hasAnswersThatOpen } from '#shared/prompts/opening.ts'
import { kindOf } from '#shared/prompts/prompts.ts'
import { stageOf } from '#shared/prompts/stages.ts'
import { PARTNER_SEATS, type PartnerSeat } from './seat.ts'
import type { Session, StepState } from './session.ts'
import { allIn, askedIn, causesOf, decides, isLeftOut, isRevealed, stepById } from './walk.ts'

/** Whether answers to it are given to the server. */
export function isAnswered({ prompt, kept }: Pick<Step, 'prompt' | 'kept'>): boolean {
  return kept !== 'device' && kindOf(prompt).nature === 'answered'
}

/** [RV4] Nothing of such a step opens by itself: it is kept, settles something, opens with a later one, or is for the reflection. */
export function isSealed(step: Step): boolean {
  return isAnswered(step) && (!everOpens(step) || step.revealWith !== undefined)
}

/** [AN13] Who speaks first is used and never opens, also where nothing says that it is kept. */
export function everOpens(step: Step): boolean {
  return hasAnswersThatOpen(step.prompt) && !step.kept && !decides(step, 'speaker')
}

/** [CO6] [CO7] Whether the counsellor holds what would follow from the answers, so that nobody sees whether all are in. */
export function isShut({ host }: Session, step: Step): boolean {
  if (!host || !isAnswered(step)) return false
  return isSealed(step) ? host.held : host.revealHeld
}

/** Whether everything in the step that both must finish is finished. */
export function isFinished(session: Session, step: Step): boolean {
  const stage = stageOf(step)
  if (stage) return stage.finished(session, step)
  return isSealed(step) ? allIn(session, step) : isRevealed(session, step.id)
}

/** Whether what must have been revealed before this step has been. */
export function isMet(session: Session, step: Step): boolean {
  const { prompt } = step
  if (askedIn(session, step).length === 0) return false
  if (!isPathSettled(session, step)) return false
  const needed = [...(step.after ?? []), ...causesOf(step), ...besideOf(step)]
  if ('begins' in prompt && prompt.begins) needed.push(prompt.begins.of)
  const { of, afterAll } = kindOf(prompt)
  if ('of' in prompt && prompt.of && of?.opens === 'before') needed.push(prompt.of)
  if (afterAll) needed.push(...opening(session, step))
  return needed.every((id) => isRevealed(session, id) || isLeftOut(session, stepById(session, id)))
}

// [SE9] [AG4] Apart, nobody goes past a step that may be left out before both have given what decides it.
function isPathSettled(session: Session, until: Step): boolean {
  const steps = session.steps.slice(0, session.steps.indexOf(until) + 1)
  return steps.every((step, at) => {
    const decided = step.onlyWhenSmaller ? 'smaller' : step.leftOutWhenLighter && !session.shorter ? 'path' : null
    const deciding = decided ? steps.slice(0, at).filter((each) => decides(each, decided)) : []
    return deciding.every((one) => allIn(session, one) || isLeftOut(session, one))
  })
}

// Carrying and the closing talk come when everything earlier that opens is open.
function opening(session: Session, until: Step): string[] {
  const before = session.steps.slice(0, session.steps.indexOf(until))
  const open = before.filter(everOpens)
  return open.map(({ id }) => id)
}

/** The step this seat stands at: first any reveal it has not seen, else its own place. Undefined when through. */
export function stepFor(session: Session, seat: PartnerSeat): Step | undefined {
  const { steps, states, cursor } = session
  const at = cursor[seat]
  const missed = states.findIndex((state, index) => index < at && isUnseen(state, steps[index], seat))
  return steps[missed] ?? steps[at]
}

/** Whether neither of the two has anything left to see or to do. */
export function areThrough(session: Session): boolean {
  const { steps, cursor } = session
  return PARTNER_SEATS.every((seat) => steps[cursor[seat]] === undefined && !stepFor(session, seat))
}

/** The step of whoever is less far: the one that the counsellor sees. Undefined when both are through. */
export function nearest({ steps, cursor }: Session): Step | undefined {
  return steps[Math.min(cursor.first, cursor.second)]
}

function isUnseen({ revealed, wentOn }: StepState, step: Step | undefined, seat: PartnerSeat): boolean {
  return revealed !== null && step !== undefined && !wentOn.includes(seat) && !isSealed(step)
}
