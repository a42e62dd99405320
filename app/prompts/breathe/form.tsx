'use client'
// How long the two breathe together.
import { useTranslations } from 'next-intl'
import { BREATH_SECONDS } from '#shared/prompts/bounds.ts'
import { NumberAt } from '../form/fields.tsx'
import type { FormProps } from '../forms.tsx'

export function BreatheForm({ prompt, set, at }: FormProps<'breathe'>) {
  const t = useTranslations('own-exercises.fields')
  return (
    <NumberAt
      at={at('seconds')}
      label={t('seconds')}
      value={prompt.seconds}
      bounds={BREATH_SECONDS}
      onValue={(seconds) => set({ ...prompt, seconds })}
    />
  )
}
