// Whether an answer fits its prompt: the right kind, exactly the right parts, within the prompt's own bounds.

import type { Blank, Prompt, Step } from '#shared/exercises/exercise.ts'
import { isHour } from '#shared/promised.ts'
import type { AnswerValue } from './answer.ts'
import { isErased } from './events.ts'
import type { PartnerSeat } from './seat.ts'
import type { Session } from './session.ts'
import { isAnswered, optionsFor, stateOf, stepById } from './walk.ts'

export function fits(session: Session, seat: PartnerSeat, step: Step, value: AnswerValue): boolean {
  const { prompt } = step
  if (prompt.kind === 'guess') {
    const target = stepById(session, prompt.of)
    return value.kind === 'guess' && target !== undefined && fitsPrompt(target.prompt, value.guess)
  }
  if (prompt.kind === 'carry') {
    return (
      value.kind === 'carry' &&
      isSubset(
        value.steps,
        ownWordSteps(session, seat).map(({ id }) => id),
      )
    )
  }
  if (prompt.kind === 'choice') return fitsPrompt({ ...prompt, options: optionsFor(session, seat, prompt) }, value)
  return fitsPrompt(prompt, value)
}

/** The steps in which this seat gave words of its own that may be carried: written, not kept, not said aloud. */
export function ownWordSteps(session: Session, seat: PartnerSeat): Step[] {
  return session.steps.filter((step) => {
    const given = stateOf(session, step).answers[seat]
    if (step.kept || !isAnswered(step.prompt) || given?.as !== 'given' || isErased(given.value)) return false
    return given.value.kind === 'text' || given.value.kind === 'builder'
  })
}

function fitsPrompt(prompt: Prompt, value: AnswerValue): boolean {
  switch (prompt.kind) {
    case 'scale':
      return value.kind === 'scale' && isSame(Object.keys(value.values), prompt.scales)
    case 'choice':
      return value.kind === 'choice' && value.chosen.length <= prompt.most && isSubset(value.chosen, prompt.options)
    case 'rank':
      return value.kind === 'rank' && isSame(value.order, prompt.options)
    case 'text':
      if (value.kind === 'aloud') return prompt.aloud === true
      return value.kind === 'text' && value.text.length <= prompt.most
    case 'builder':
      return value.kind === 'builder' && fillsBlanks(prompt.blanks, value.blanks)
    default:
      return false
  }
}

function fillsBlanks(blanks: readonly Blank[], filled: Record<string, string>): boolean {
  const sound = blanks.every(({ id, as, most }) => {
    const words = filled[id]
    if (words === undefined) return false
    if (as === 'minutes') return /^[1-9]\d{0,2}$/.test(words) && Number(words) <= most
    if (as === 'time') return isHour(words)
    return words.length <= most
  })
  return sound && Object.keys(filled).length === blanks.length
}

function isSubset(some: readonly string[], all: readonly string[]): boolean {
  return new Set(some).size === some.length && some.every((one) => all.includes(one))
}

function isSame(some: readonly string[], all: readonly string[]): boolean {
  return some.length === all.length && isSubset(some, all)
}
