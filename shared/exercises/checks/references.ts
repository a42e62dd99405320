// Whether what a step names lies where it must, is of a kind that can be named so, and was asked of the right one.
import type { PromptKind } from '#shared/prompts/prompts.ts'
import type { Step } from '../exercise.ts'
import { type Problem, placeOf } from './problem.ts'

export const GUESSABLE: readonly PromptKind[] = ['scale', 'choice', 'rank']
export const SAYABLE: readonly PromptKind[] = ['text', 'builder']
export const ANSWERED: readonly PromptKind[] = [...GUESSABLE, ...SAYABLE, 'guess']

/** [EX1] One problem for each name that leads nowhere, or to somebody else's answer. */
export function references(step: Step, index: number, steps: readonly Step[]): Problem[] {
  const at = (...rest: (string | number)[]) => placeOf('script', 'steps', index, ...rest)
  const found: Problem[] = []
  const named = (place: string, words: string, sound: boolean) => {
    if (!sound) found.push({ at: place, problem: 'points-nowhere', words })
  }
  const { prompt } = step
  step.after?.forEach((id, nth) => {
    named(at('after', nth), id, canBeNamed(steps, index, id, ANSWERED))
  })
  if (step.revealWith) named(at('revealWith'), step.revealWith, canOpenWith(steps, index, step.revealWith))
  if (step.about) named(at('about'), step.about, canStandBeside(steps, index, step.about))
  if ('of' in prompt && prompt.of !== undefined) {
    named(at('prompt', 'of'), prompt.of, canBeNamed(steps, index, prompt.of, kindsFor(prompt.kind)))
  }
  if (found.length > 0) return found
  if (!asksTheSame(steps, step)) found.push({ at: at('about'), problem: 'beside-another' })
  if (!asksTheRightOne(steps, step)) found.push({ at: at('asks'), problem: 'asks-the-wrong-one' })
  for (const id of opensAfter(steps, index)) found.push({ at: at(), problem: 'opens-later', words: id })
  if (!hasItsOptions(steps, step)) found.push({ at: at('prompt', 'options'), problem: 'other-options' })
  return found
}

/** What a prompt of this kind can be of. */
export function kindsFor(kind: PromptKind): readonly PromptKind[] {
  if (kind === 'guess') return GUESSABLE
  return kind === 'choice' ? ['choice'] : SAYABLE
}

/** An earlier step of one of these kinds, whose answers open. */
export function canBeNamed(steps: readonly Step[], index: number, id: string, kinds: readonly PromptKind[]): boolean {
  const named = steps.slice(0, index).find((step) => step.id === id)
  return named !== undefined && kinds.includes(named.prompt.kind) && !named.kept
}

export function canStandBeside(steps: readonly Step[], index: number, id: string): boolean {
  const named = steps.slice(0, index).find((step) => step.id === id)
  return named !== undefined && ANSWERED.includes(named.prompt.kind)
}

export function canOpenWith(steps: readonly Step[], index: number, id: string): boolean {
  const named = steps.slice(index + 1).find((step) => step.id === id)
  return named !== undefined && ANSWERED.includes(named.prompt.kind) && !named.kept && !named.revealWith
}

/** What must be open by now and opens only with this step or a later one: both would wait for ever. */
function opensAfter(steps: readonly Step[], index: number): string[] {
  const { prompt, after = [] } = steps[index] ?? {}
  const of = prompt && 'of' in prompt && prompt.kind !== 'guess' && prompt.of ? [prompt.of] : []
  return [...after, ...of].filter((id) => {
    const opener = steps.find((step) => step.id === id)?.revealWith
    return opener !== undefined && steps.findIndex((step) => step.id === opener) >= index
  })
}

/** One's own earlier answer can only stand beside what the same one is asked. */
function asksTheSame(steps: readonly Step[], { asks, turn, about }: Step): boolean {
  const source = steps.find((step) => step.id === about)
  return !source || source.asks === 'both' || (source.asks === asks && (source.turn ?? 1) === (turn ?? 1))
}

/** A guess, a mirror or an offer must ask the one it is for. */
function asksTheRightOne(steps: readonly Step[], { asks, turn, prompt }: Step): boolean {
  if (!('of' in prompt) || prompt.of === undefined) return true
  const source = steps.find((step) => step.id === prompt.of)
  if (!source || (source.turn ?? 1) !== (turn ?? 1)) return false
  if (source.asks === 'both') return asks === 'both'
  if (prompt.kind === 'offer') return asks === source.asks
  return asks !== 'both' && asks !== source.asks
}

/** Among the partner's choices one can choose only where the same could be chosen. */
function hasItsOptions(steps: readonly Step[], { prompt }: Step): boolean {
  if (prompt.kind !== 'choice' || !prompt.of) return true
  const source = steps.find(({ id }) => id === prompt.of)?.prompt
  return source?.kind === 'choice' && source.options.join() === prompt.options.join()
}
