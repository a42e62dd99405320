'use client'
// Which earlier step a guess or a saying-back is of.
import { useTranslations } from 'next-intl'
import { canBeOf } from '#shared/exercises/checks/references.ts'
import type { PromptOf } from '#shared/prompts/shapes.ts'
import type { FormProps } from '../forms.tsx'
import { ChoiceAt } from './fields.tsx'
import { useStepName, useWriting } from './writing.ts'

type OfStepProps<P> = Pick<FormProps, 'index' | 'at'> & { prompt: P; set: (prompt: P) => void }

export function OfStep<P extends PromptOf<'guess' | 'mirror'>>({ index, prompt, set, at }: OfStepProps<P>) {
  const t = useTranslations('own-exercises.fields')
  const { file } = useWriting()
  const nameOf = useStepName()
  const { steps } = file.script
  const fitting = steps.filter(({ id }) => canBeOf(steps, index, id, prompt))
  const options = fitting.map((one) => ({ value: one.id, label: `${steps.indexOf(one) + 1}. ${nameOf(one)}` }))
  const known = options.some(({ value }) => value === prompt.of)
  return (
    <ChoiceAt
      at={at('of')}
      label={t('of')}
      value={known ? prompt.of : ''}
      options={known ? options : [{ value: '', label: t('choose') }, ...options]}
      onValue={(of) => set({ ...prompt, of })}
    />
  )
}
