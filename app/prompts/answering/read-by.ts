// Who reads what is sent from a prompt, and when.
import type { ReadBy } from '#app/session/frame/readers.tsx'
import { isForReflection } from '#shared/prompts/opening.ts'
import type { AnsweredPrompt } from '#shared/prompts/shapes.ts'
import type { StepView, View } from '#shared/session/view-shape.ts'

type Told = Pick<StepView, 'brought' | 'settles' | 'kept' | 'opensWith' | 'alone' | 'speaker'>

export function readBy(step: Told, prompt: AnsweredPrompt, phase: View['at']['phase']): ReadBy {
  if (step.brought) return 'brought'
  if (step.settles) return 'settles'
  if (step.kept) return 'only-you'
  if (isForReflection(prompt)) return 'reflection'
  // [LE37] Before they begin nothing opens.
  if (step.opensWith || (step.alone && phase === 'lobby')) return 'only-you-till-later'
  return step.alone || step.speaker ? 'only-you-till-given' : 'only-you-yet'
}
