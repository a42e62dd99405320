// Whether what a step names lies where it must, is of a kind that can be named so, and was asked of the right one.
import { hasAnswersThatOpen } from '#shared/prompts/opening.ts'
import { kindOf } from '#shared/prompts/prompts.ts'
import type { PagePart, Prompt } from '#shared/prompts/shapes.ts'
import { causesOf, decides } from '#shared/session/walk.ts'
import { besideOf, fromBefore, type Step } from '../exercise.ts'
import { halvesOf } from '../halves.ts'
import { type Problem, placeOf } from './problem.ts'

/** [EX1] One problem for each name that leads nowhere, or to somebody else's answer. */
export function references(step: Step, index: number, steps: readonly Step[]): Problem[] {
  const ofStep = (nth: number, ...rest: (string | number)[]) => placeOf('script', 'steps', nth, ...rest)
  const at = (...rest: (string | number)[]) => ofStep(index, ...rest)
  const found: Problem[] = []
  const named = (place: string, words: string, sound: boolean) => {
    if (!sound) found.push({ at: place, problem: 'points-nowhere', words })
  }
  const { prompt } = step
  step.after?.forEach((id, nth) => {
    named(at('after', nth), id, canBeNamed(steps, index, id, hasAnswersThatOpen))
  })
  if (step.revealWith) named(at('revealWith'), step.revealWith, canOpenWith(steps, index, step.revealWith))
  for (const id of [step.about ?? []].flat()) named(at('about'), id, canStandBeside(steps, index, id))
  for (const id of besideOf(step)) named(at('beside'), id, canBeNamed(steps, index, id, hasAnswersThatOpen))
  for (const each of fromBefore(step)) {
    if ('lastTime' in each) named(at('beside'), each.lastTime, canComeBack(steps, each.lastTime))
  }
  const { as, parts } = { as: null, parts: undefined, ...prompt }
  if ((as === 'page') !== (parts !== undefined)) found.push({ at: at('prompt', 'parts'), problem: 'missing' })
  parts?.forEach((part, nth) => {
    named(at('prompt', 'parts', nth), part.of ?? part.id, isFilled(steps.slice(0, index), part))
  })
  halvesOf(step).forEach(({ answers }, nth) => {
    if (!answers) return
    const place = nth === 0 ? at('answers') : at('listener', 'answers')
    named(place, answered(answers).step, canBeAnswered(steps, index, answers))
  })
  if (step.follows) named(at('follows'), step.follows, canBeFollowed(steps, index, step.follows, step))
  if ('of' in prompt && prompt.of !== undefined) {
    named(at('prompt', 'of'), prompt.of, canBeOf(steps, index, prompt.of, prompt))
  }
  if ('begins' in prompt && prompt.begins) {
    named(at('prompt', 'begins'), prompt.begins.of, canBeNamed(steps, index, prompt.begins.of, hasAnswersThatOpen))
  }
  if (found.length > 0) return found
  if (!asksTheSame(steps, step)) found.push({ at: at('about'), problem: 'beside-another' })
  if (!asksTheRightOne(steps, step)) found.push({ at: at('asks'), problem: 'asks-the-wrong-one' })
  for (const id of opensAfter(steps, index)) found.push({ at: at(), problem: 'opens-later', words: id })
  found.push(...(kindOf(prompt).problems?.({ step, steps, at, ofStep }) ?? []))
  return found
}

/** An earlier step that a prompt of this kind can be of. */
export function canBeOf(steps: readonly Step[], index: number, id: string, { kind }: Pick<Prompt, 'kind'>): boolean {
  // What each half gave has no one prompt to be said back or guessed by.
  const whole = !steps.find((step) => step.id === id)?.listener
  return whole && canBeNamed(steps, index, id, (named) => kindOf({ kind }).of?.may(kindOf(named)) === true)
}

/** An earlier step that fits, and whose answers open. */
export function canBeNamed(
  steps: readonly Step[],
  index: number,
  id: string,
  fits: (prompt: Prompt) => boolean,
): boolean {
  const named = steps.slice(0, index).find((step) => step.id === id)
  return named !== undefined && fits(named.prompt) && !named.kept && !decides(named, 'speaker')
}

export function canStandBeside(steps: readonly Step[], index: number, id: string): boolean {
  const named = steps.slice(0, index).find((step) => step.id === id)
  return named !== undefined && hasAnswersThatOpen(named.prompt)
}

/** What one gave then, or wished for. */
export function canComeBack(steps: readonly Step[], id: string): boolean {
  const named = steps.find((step) => step.id === id)
  return named !== undefined && !named.kept && (hasAnswersThatOpen(named.prompt) || named.prompt.kind === 'offer')
}

/** [AG14] Each of the two has what a step asked both alike; a part that only one was asked for is of the one it was. */
export function isFilled(before: readonly Step[], { of, half, each }: PagePart): boolean {
  if (of === undefined) return half === undefined
  const source = before.find(({ id }) => id === of)
  const asked = source && (half ? source.listener : source)
  if (!asked || source.kept || !kindOf(asked.prompt).sayable) return false
  return (each === true) === (source.asks === 'both' && !source.listener)
}

function answered(answers: NonNullable<Step['answers']>): { step: string; stem?: string } {
  return typeof answers === 'string' ? { step: answers } : answers
}

/** [AN18] An earlier step whose answers open, and that has the sentence, where one is named. */
export function canBeAnswered(steps: readonly Step[], index: number, answers: NonNullable<Step['answers']>): boolean {
  const { step: id, stem } = answered(answers)
  const source = steps.find((step) => step.id === id)
  const stems = source ? halvesOf(source).flatMap(({ prompt }) => ('stems' in prompt && prompt.stems) || []) : []
  const has = stem === undefined || stems.some((one) => one.id === stem)
  return has && canBeNamed(steps, index, id, hasAnswersThatOpen)
}

/** [DO20] An earlier step whose answers open. What is done by both at once follows one that only one of them answers. */
export function canBeFollowed(
  steps: readonly Step[],
  index: number,
  id: string,
  { prompt }: Pick<Step, 'prompt'>,
): boolean {
  const may = !kindOf(prompt).asksBoth || steps.find((step) => step.id === id)?.asks !== 'both'
  return may && canBeNamed(steps, index, id, hasAnswersThatOpen)
}

export function canOpenWith(steps: readonly Step[], index: number, id: string): boolean {
  const named = steps.slice(index + 1).find((step) => step.id === id)
  return named !== undefined && hasAnswersThatOpen(named.prompt) && !named.kept && !named.revealWith
}

/** Steps that must be open before this one, but open only with this one or a later one: the session would wait for ever. */
function opensAfter(steps: readonly Step[], index: number): string[] {
  const step = steps[index]
  const { prompt, after = [] } = step ?? {}
  const of = prompt && 'of' in prompt && prompt.of && kindOf(prompt).of?.opens === 'before' ? [prompt.of] : []
  return [...after, ...of, ...(step ? [...besideOf(step), ...causesOf(step)] : [])].filter((id) => {
    const opener = steps.find((step) => step.id === id)?.revealWith
    return opener !== undefined && steps.findIndex((step) => step.id === opener) >= index
  })
}

/** One's own earlier answer can only stand beside what the same one is asked. */
function asksTheSame(steps: readonly Step[], { asks, turn, about }: Step): boolean {
  const sources = steps.filter(({ id }) => [about ?? []].flat().includes(id))
  return sources.every(
    (source) => source.asks === 'both' || (source.asks === asks && (source.turn ?? 1) === (turn ?? 1)),
  )
}

/** What is of an earlier step must ask the one it is for. */
function asksTheRightOne(steps: readonly Step[], { asks, turn, prompt }: Step): boolean {
  if (!('of' in prompt) || prompt.of === undefined) return true
  const source = steps.find((step) => step.id === prompt.of)
  if (!source || (source.turn ?? 1) !== (turn ?? 1)) return false
  if (source.asks === 'both') return asks === 'both'
  if (kindOf(prompt).of?.asks === 'the-same') return asks === source.asks
  return asks !== 'both' && asks !== source.asks
}
