'use client'
// What belongs to a step's kind where an exercise is written: options, scales, blanks, lengths and times, and the earlier step it is of.
import type { ComponentType } from 'react'
import { changedStep } from '#shared/exercises/editing.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import type { Prompt, PromptKind, PromptOf } from '#shared/prompts/prompts.ts'
import { AgreeForm } from './agree/form.tsx'
import { BreatheForm } from './breathe/form.tsx'
import { BuilderForm } from './builder/form.tsx'
import { ChoiceForm } from './choice/form.tsx'
import { OfStep } from './form/of-step.tsx'
import { useWriting } from './form/writing.ts'
import { RankForm } from './rank/form.tsx'
import { ScaleForm } from './scale/form.tsx'
import { TalkForm } from './talk/form.tsx'
import { TextForm } from './text/form.tsx'

export type FormProps<K extends PromptKind = PromptKind> = {
  step: Step
  index: number
  prompt: PromptOf<K>
  set: (prompt: PromptOf<K>) => void
  /** Where a part of the prompt stands in the file. */
  at: (part: string) => string
}

/** Null: there is nothing to set. */
const FORMS: { [K in PromptKind]: ComponentType<FormProps<K>> | null } = {
  read: null,
  scale: ScaleForm,
  choice: ChoiceForm,
  rank: RankForm,
  text: TextForm,
  builder: BuilderForm,
  guess: OfStep,
  mirror: OfStep,
  offer: null,
  agree: AgreeForm,
  breathe: BreatheForm,
  talk: TalkForm,
  carry: null,
}

export function PromptForm({ step, index }: Pick<FormProps, 'step' | 'index'>) {
  const { change } = useWriting()
  const { prompt } = step
  const Form = FORMS[prompt.kind] as ComponentType<FormProps> | null
  const set = (next: Prompt) => change((before) => changedStep(before, step.id, { prompt: next }))
  const at = (part: string) => `script.steps.${index}.prompt.${part}`
  return Form && <Form step={step} index={index} prompt={prompt} set={set} at={at} />
}
