// [RM29] What is known of a choice before anything is chosen: that there is but one thing, or in which order the other has put the same ones.
import { isSame } from '#shared/prompts/bounds.ts'
import type { AnsweredPrompt, AnswerOf } from '#shared/prompts/shapes.ts'
import type { BesideView } from '#shared/session/part-shape.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { StepView } from '#shared/session/view-shape.ts'

/** It is said so and sent as it stands. Null where there is something to choose, or to write. */
export function onlyAnswer(prompt: AnsweredPrompt): AnswerOf<'choice'> | null {
  return prompt.kind === 'choice' && prompt.options.length === 1 ? { kind: 'choice', chosen: prompt.options } : null
}

export function orderedBeside(
  { beside = [] }: StepView,
  prompt: AnsweredPrompt,
  own: PartnerSeat,
): { beside: BesideView; order: string[] } | null {
  if (prompt.kind !== 'choice') return null
  for (const each of beside) {
    const { seat, shown } = each
    if (seat === own || shown.as !== 'given' || shown.value.kind !== 'rank') continue
    if (isSame(shown.value.order, prompt.options)) return { beside: each, order: shown.value.order }
  }
  return null
}
