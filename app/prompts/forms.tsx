'use client'
// What belongs to a step's kind where an exercise is written: options, scales, blanks, lengths and times, and the earlier step it is of.
import { useTranslations } from 'next-intl'
import type { ComponentType } from 'react'
import { changedStep } from '#shared/exercises/editing.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { AGREED_AS, BREATH_SECONDS, LETTERS, RANKED, TALK_ROUNDS, TURN_SECONDS } from '#shared/prompts/bounds.ts'
import type { Prompt, PromptKind, PromptOf } from '#shared/prompts/shapes.ts'
import { BuilderForm } from './builder/form.tsx'
import { ChoiceForm } from './choice/form.tsx'
import { ChoiceAt, NumberAt } from './form/fields.tsx'
import { OfStep } from './form/of-step.tsx'
import { Options } from './form/parts.tsx'
import { useWriting } from './form/writing.ts'
import { ScaleForm } from './scale/form.tsx'

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

function RankForm({ step, prompt }: FormProps<'rank'>) {
  return <Options step={step} ids={prompt.options} bounds={RANKED} />
}

function TextForm({ prompt, set, at }: FormProps<'text'>) {
  const t = useTranslations('own-exercises.fields')
  const field = { at: at('most'), label: t('most-letters'), bounds: LETTERS }
  return <NumberAt {...field} value={prompt.most} onValue={(most) => set({ ...prompt, most })} />
}

function AgreeForm({ prompt, set, at }: FormProps<'agree'>) {
  const t = useTranslations('own-exercises.fields')
  const { file } = useWriting()
  // A page has parts of other steps, which are written in the file itself.
  const offered = AGREED_AS.filter(
    (as) => as === prompt.as || (as !== 'page' && (as !== 'goal' || file.formatVersion > 1)),
  )
  const options = offered.map((as) => ({ value: as, label: t(`as-${as}`) }))
  const field = { at: at('as'), label: t('agree-as'), options }
  return <ChoiceAt {...field} value={prompt.as} onValue={(as) => set({ ...prompt, as })} />
}

function BreatheForm({ prompt, set, at }: FormProps<'breathe'>) {
  const t = useTranslations('own-exercises.fields')
  const field = { at: at('seconds'), label: t('seconds'), bounds: BREATH_SECONDS }
  return <NumberAt {...field} value={prompt.seconds} onValue={(seconds) => set({ ...prompt, seconds })} />
}

function TalkForm({ index, prompt, set, at }: FormProps<'talk'>) {
  const t = useTranslations('own-exercises.fields')
  const { file } = useWriting()
  // The one at the end is always two and two minutes.
  if (index === file.script.steps.length - 1) return null
  const long = { at: at('seconds'), label: t('turn-seconds'), bounds: TURN_SECONDS }
  const often = { at: at('rounds'), label: t('rounds'), bounds: TALK_ROUNDS }
  return (
    <div className="flex flex-wrap gap-4">
      <NumberAt {...long} value={prompt.seconds} onValue={(seconds) => set({ ...prompt, seconds })} />
      <NumberAt {...often} value={prompt.rounds} onValue={(rounds) => set({ ...prompt, rounds })} />
    </div>
  )
}
