// Whether an answer is as it lay there filled in, and so may be nobody's.
import { type Erasable, isErased } from '#shared/session/events.ts'
import type { AnswerValue, Prompt } from './prompts.ts'

/** [RE31] An order exactly as its prompt lists it: it once lay there filled in, and may be nobody's. */
export function isUntouched(prompt: Prompt, value: Erasable<AnswerValue>): boolean {
  if (isErased(value) || prompt.kind !== 'rank') return false
  const order = value.kind === 'guess' ? value.guess : value
  return order.kind === 'rank' && order.order.join(' ') === prompt.options.join(' ')
}
