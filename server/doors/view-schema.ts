// The shape of a partner's view as JSON Schema, made of what views are made of. It names shapes, and nobody.
import { registry, toJSONSchema } from 'zod'
import { AnswerValue } from '#shared/prompts/shapes.ts'
import { Terms } from '#shared/session/agreement.ts'
import { Response } from '#shared/session/commands.ts'
import {
  AnsweredPrompt,
  ClockView,
  MirrorView,
  OfferView,
  Opened,
  OwnWords,
  Part,
  Prompt,
  Shown,
  Texts,
} from '#shared/session/part-shape.ts'
import { BreakView, ExerciseView, StepView, View } from '#shared/session/view-shape.ts'

/** Each stands in it once, by its name. */
const NAMED = {
  View,
  ExerciseView,
  StepView,
  Part,
  Prompt,
  AnsweredPrompt,
  AnswerValue,
  Shown,
  Opened,
  OwnWords,
  MirrorView,
  OfferView,
  Response,
  Terms,
  ClockView,
  BreakView,
  Texts,
}

/** [FC1] */
export function viewSchema(): object {
  const metadata = registry<{ id: string }>()
  for (const [id, shape] of Object.entries(NAMED)) metadata.add(shape, { id })
  return toJSONSchema(View, { metadata, override: ({ jsonSchema }) => void delete jsonSchema.readOnly })
}
