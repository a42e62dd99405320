'use client'
// Writing a choice: its options, and how many of them can be chosen.
import { useTranslations } from 'next-intl'
import { CHOICES } from '#shared/prompts/bounds.ts'
import { NumberAt } from '../form/fields.tsx'
import { Options } from '../form/parts.tsx'
import type { FormProps } from '../forms.tsx'

export function ChoiceForm({ step, prompt, set, at }: FormProps<'choice'>) {
  const t = useTranslations('own-exercises.fields')
  const count = prompt.options.length
  // [AN13] Who speaks first is settled by the same options in every exercise.
  if (prompt.decides === 'speaker')
    return (
      <>
        <p className="text-small text-quiet">{t('settles')}</p>
        <Options step={step} ids={prompt.options} bounds={{ least: count, most: count }} />
      </>
    )
  return (
    <>
      <Options step={step} ids={prompt.options} bounds={CHOICES} />
      <NumberAt
        at={at('most')}
        label={t('most-chosen')}
        value={prompt.most}
        bounds={{ least: 1, most: count }}
        onValue={(most) => set({ ...prompt, most })}
      />
    </>
  )
}
