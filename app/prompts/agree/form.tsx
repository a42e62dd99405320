'use client'
// What is agreed on: an agreement, a name or a word.
import { useTranslations } from 'next-intl'
import { AGREED_AS } from '#shared/prompts/bounds.ts'
import { ChoiceAt } from '../form/fields.tsx'
import type { FormProps } from '../forms.tsx'

export function AgreeForm({ prompt, set, at }: FormProps<'agree'>) {
  const t = useTranslations('own-exercises.fields')
  return (
    <ChoiceAt
      at={at('as')}
      label={t('agree-as')}
      value={prompt.as}
      options={AGREED_AS.map((as) => ({ value: as, label: t(`as-${as}`) }))}
      onValue={(as) => set({ ...prompt, as })}
    />
  )
}
