// What the screens of one prompt to answer share: its part of the view, and who may read what is given.

import type { ReadBy } from '#app/session/frame/readers.tsx'
import type { Part, StepView } from '#shared/session/view-shape.ts'

export type AnswerPart = Extract<Part, { kind: 'answer' }>

export function readBy(step: StepView, part: AnswerPart): ReadBy {
  if (step.brought) return 'brought'
  if (step.kept) return 'only-you'
  if (part.prompt.kind === 'carry') return 'reflection'
  if (step.opensWith) return 'only-you-till-later'
  return step.speaker ? 'only-you-till-given' : 'only-you-yet'
}
