'use client'
// How long a text may become.
import { useTranslations } from 'next-intl'
import { LETTERS } from '#shared/prompts/bounds.ts'
import { NumberAt } from '../form/fields.tsx'
import type { FormProps } from '../forms.tsx'

export function TextForm({ prompt, set, at }: FormProps<'text'>) {
  const t = useTranslations('own-exercises.fields')
  return (
    <NumberAt
      at={at('most')}
      label={t('most-letters')}
      value={prompt.most}
      bounds={LETTERS}
      onValue={(most) => set({ ...prompt, most })}
    />
  )
}
