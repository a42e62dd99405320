'use client'
// What belongs to a step's kind where an exercise is written: options, scales, sentences, lengths and times, and the earlier step it is of.
import { useTranslations } from 'next-intl'
import type { ComponentType } from 'react'
import { changedStep } from '#shared/exercises/editing.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { BREATH_SECONDS, LETTERS, RANKED, TALK_ROUNDS, TURN_SECONDS } from '#shared/prompts/bounds.ts'
import type { Prompt, PromptKind, PromptOf } from '#shared/prompts/shapes.ts'
import { AgreeForm } from './agree/form.tsx'
import { BuilderForm } from './builder/form.tsx'
import { ChoiceForm } from './choice/form.tsx'
import { NumberAt, TickAt } from './form/fields.tsx'
import { StepLines } from './form/lines.tsx'
import { OfStep, WishOf } from './form/of-step.tsx'
import { Options } from './form/parts.tsx'
import { useWriting } from './form/writing.ts'
import { ReadForm } from './read/form.tsx'
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
  read: ReadForm,
  scale: ScaleForm,
  choice: ChoiceForm,
  rank: RankForm,
  text: TextForm,
  builder: BuilderForm,
  guess: OfStep,
  mirror: OfStep,
  offer: WishOf,
  agree: AgreeForm,
  breathe: BreatheForm,
  talk: TalkForm,
  carry: null,
}

/** `place`: of the step, or of its half, in the file. */
export function PromptForm({ step, index, place }: Pick<FormProps, 'step' | 'index'> & { place: string }) {
  const { change } = useWriting()
  const { prompt } = step
  const Form = FORMS[prompt.kind] as ComponentType<FormProps> | null
  const set = (next: Prompt) => change((before) => changedStep(before, step.id, { prompt: next }))
  const at = (part: string) => `${place}.prompt.${part}`
  return Form && <Form step={step} index={index} prompt={prompt} set={set} at={at} />
}

function RankForm({ step, prompt }: FormProps<'rank'>) {
  return <Options step={step} ids={prompt.options} bounds={RANKED} />
}

function TextForm({ prompt, set, at }: FormProps<'text'>) {
  const t = useTranslations('own-exercises.fields')
  const field = { at: at('most'), label: t('most-letters'), bounds: LETTERS }
  const { aloud, ...written } = prompt
  const allow = (wanted: boolean) => set({ ...written, ...(wanted && { aloud: true }) })
  return (
    <>
      <NumberAt {...field} value={prompt.most} onValue={(most) => set({ ...prompt, most })} />
      <TickAt at={at('aloud')} label={t('aloud')} value={aloud === true} onValue={allow} />
    </>
  )
}

function BreatheForm({ prompt, set, at }: FormProps<'breathe'>) {
  const t = useTranslations('own-exercises.fields')
  const field = { at: at('seconds'), label: t('seconds'), bounds: BREATH_SECONDS }
  const { quiet, ...led } = prompt
  const hush = (wanted: boolean) => set({ ...led, ...(wanted && { quiet: true }) })
  return (
    <>
      <NumberAt {...field} value={prompt.seconds} onValue={(seconds) => set({ ...prompt, seconds })} />
      <TickAt at={at('quiet')} label={t('quiet')} value={quiet === true} onValue={hush} />
    </>
  )
}

function TalkForm({ step, prompt, set, at }: FormProps<'talk'>) {
  const t = useTranslations('own-exercises.fields')
  const long = { at: at('seconds'), label: t('turn-seconds'), bounds: TURN_SECONDS }
  const often = { at: at('rounds'), label: t('rounds'), bounds: TALK_ROUNDS }
  const { shorter, ...whole } = prompt
  const shorten = (wanted: boolean) => set({ ...whole, ...(wanted && { shorter: 1 }) })
  return (
    <>
      <div className="flex flex-wrap gap-4">
        <NumberAt {...long} value={prompt.seconds} onValue={(seconds) => set({ ...prompt, seconds })} />
        <NumberAt {...often} value={prompt.rounds} onValue={(rounds) => set({ ...prompt, rounds })} />
      </div>
      {(shorter === undefined || shorter === 1) && (
        <TickAt at={at('shorter')} label={t('shorter')} value={shorter === 1} onValue={shorten} />
      )}
      <StepLines step={step.id} line="rounds" most={prompt.rounds} label={(number) => t('round', { number })} />
    </>
  )
}
