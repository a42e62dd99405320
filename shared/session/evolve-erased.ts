// Folds the deletion of words. Whatever cannot be finished without them is settled, so that nobody waits for it.
import type { Step } from '#shared/exercises/exercise.ts'
import { hasAnswersThatOpen } from '#shared/prompts/opening.ts'
import { stageOf } from '#shared/prompts/stages.ts'
import { isErased } from './events.ts'
import { sealedLeft } from './looking-back.ts'
import type { PartnerSeat } from './seat.ts'
import type { Given, Said, Session, StepState } from './session.ts'
import { ofEach, passedAt } from './step-state.ts'
import { stateOf } from './walk.ts'

/** [PR15] What had not opened counts as passed, and can be given anew until it opens. What had opened reads as erased. */
export function wordsGone(session: Session, said: Said): Session {
  return { ...session, states: session.steps.map((step) => without(session, step, said)) }
}

function without(session: Session, step: Step, said: Said): StepState {
  const state = stateOf(session, step)
  // An answer that is for the reflection alone stays: a gap stands in its place there.
  const answered = hasAnswersThatOpen(step.prompt) && { answers: ofEach((seat) => answerLeft(state, seat)) }
  const left = answered || stageOf(step)?.wordsGone(session, step, said)
  return { ...state, ...left, sealed: sealedLeft(state) }
}

function answerLeft({ answers, revealed }: StepState, seat: PartnerSeat): Given | undefined {
  const given = answers[seat]
  const isGone = given?.as === 'given' && isErased(given.value)
  return isGone && !revealed ? passedAt(given) : given
}
