'use client'
// Which earlier step a guess, a saying-back or a wish is of.
import { useTranslations } from 'next-intl'
import { canBeOf } from '#shared/exercises/checks/references.ts'
import type { Prompt, PromptOf } from '#shared/prompts/shapes.ts'
import type { FormProps } from '../forms.tsx'
import { ChoiceAt } from './fields.tsx'
import { useStepOptions, useWriting } from './writing.ts'

type OfStepProps<P> = Pick<FormProps, 'index' | 'at'> & { prompt: P; set: (prompt: P) => void }

export function OfStep<P extends PromptOf<'guess' | 'mirror'>>({ index, prompt, set, at }: OfStepProps<P>) {
  const t = useTranslations('own-exercises.fields')
  const options = useFitting(index, prompt)
  const field = { at: at('of'), label: t('of'), options }
  return <ChoiceAt {...field} value={prompt.of} onValue={(of) => set({ ...prompt, of })} />
}

/** A wish is said here, or it is the sentence of an earlier step. */
export function WishOf({ index, prompt: { of, ...prompt }, set, at }: FormProps<'offer'>) {
  const t = useTranslations('own-exercises.fields')
  const options = [{ value: '', label: t('wish-here') }, ...useFitting(index, prompt)]
  if (options.length === 1 && of === undefined) return null
  const field = { at: at('of'), label: t('wish-of'), options }
  return <ChoiceAt {...field} value={of ?? ''} onValue={(next) => set({ ...prompt, ...(next && { of: next }) })} />
}

function useFitting(index: number, prompt: Pick<Prompt, 'kind'>) {
  const { steps } = useWriting().file.script
  return useStepOptions()(steps.filter(({ id }) => canBeOf(steps, index, id, prompt)))
}
