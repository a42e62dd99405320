'use client'
// Writing scales: what each is called, and its two ends.
import { useTranslations } from 'next-intl'
import { changedWords } from '#shared/exercises/editing.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { SCALES } from '#shared/prompts/bounds.ts'
import { TextAt } from '../form/fields.tsx'
import { Parts } from '../form/parts.tsx'
import { useWriting } from '../form/writing.ts'
import type { FormProps } from '../forms.tsx'

export function ScaleForm({ step, prompt }: FormProps<'scale'>) {
  return (
    <Parts step={step} part="scales" ids={prompt.scales} bounds={SCALES}>
      {(id, number) => <ScaleAt step={step} id={id} number={number} />}
    </Parts>
  )
}

function ScaleAt({ step, id, number }: { step: Step; id: string; number: number }) {
  const t = useTranslations('own-exercises.fields')
  const { file, change, locale } = useWriting()
  const ends = file.words[locale]?.steps[step.id]?.scales?.[id] ?? { name: '', low: '', high: '' }
  const field = (line: 'name' | 'low' | 'high', label: string) => (
    <TextAt
      at={`words.${locale}.steps.${step.id}.scales.${id}.${line}`}
      label={label}
      lang={locale}
      value={ends[line]}
      onValue={(text) =>
        change((before) =>
          changedWords(before, locale, step.id, (words) => ({
            ...words,
            scales: { ...words.scales, [id]: { ...ends, [line]: text } },
          })),
        )
      }
    />
  )
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <div className="sm:col-span-2">{field('name', t('scale-name', { number }))}</div>
      {field('low', t('scale-low'))}
      {field('high', t('scale-high'))}
    </div>
  )
}
