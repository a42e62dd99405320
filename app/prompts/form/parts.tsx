'use client'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, IconButton } from '#app/ui/button.tsx'
import { changedStep, changedWords, partsOf, withoutPart, withPart } from '#shared/exercises/editing.ts'
import type { Step } from '#shared/exercises/exercise.ts'
// The options, scales or blanks of one step, each with its words in the language being written. Their number keeps within its bounds.
import type { Blank } from '#shared/prompts/builder.ts'
import { ChoiceAt, TextAt } from './fields.tsx'
import { useWriting } from './writing.ts'

type Part = 'options' | 'scales' | 'blanks'
type PartsProps = { step: Step; part: Part; least: number; most: number }

export function Parts({ step, part, least, most }: PartsProps) {
  const t = useTranslations('own-exercises.fields')
  const { change } = useWriting()
  const ids = partsOf(step.prompt)
  return (
    <div className="grid gap-3">
      {ids.map((id, nth) => (
        <div key={id} className="flex items-start gap-1">
          <div className="min-w-0 flex-1">
            {part === 'options' && <Named step={step} part={part} id={id} label={t('option', { number: nth + 1 })} />}
            {part === 'blanks' && <BlankAt step={step} id={id} />}
            {part === 'scales' && <ScaleAt step={step} id={id} number={nth + 1} />}
          </div>
          {ids.length > least && (
            <IconButton
              label={t('drop-part', { name: part === 'blanks' ? `{${id}}` : String(nth + 1) })}
              className="mt-6"
              onClick={() => change((before) => withoutPart(before, step.id, part, id))}
            >
              <X aria-hidden="true" className="size-5" />
            </IconButton>
          )}
        </div>
      ))}
      {ids.length < most && (
        <Button
          tone="plain"
          className="-ms-3 justify-self-start"
          onClick={() => change((before) => withPart(before, step.id, part))}
        >
          <Plus aria-hidden="true" className="size-4" />
          {t(`add-${part}`)}
        </Button>
      )}
    </div>
  )
}

type OneProps = { step: Step; id: string }

function Named({ step, part, id, label }: OneProps & { part: 'options' | 'blanks'; label: string }) {
  const { file, change, locale } = useWriting()
  const own = file.words[locale]?.steps[step.id]?.[part] ?? {}
  return (
    <TextAt
      at={`words.${locale}.steps.${step.id}.${part}.${id}`}
      label={label}
      lang={locale}
      value={own[id] ?? ''}
      onValue={(text) =>
        change((before) =>
          changedWords(before, locale, step.id, (words) => ({ ...words, [part]: { ...words[part], [id]: text } })),
        )
      }
    />
  )
}

function ScaleAt({ step, id, number }: OneProps & { number: number }) {
  const t = useTranslations('own-exercises.fields')
  const { file, change, locale } = useWriting()
  const ends = file.words[locale]?.steps[step.id]?.scales?.[id] ?? { name: '', low: '', high: '' }
  const field = (line: keyof typeof ends, label: string) => (
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

function BlankAt({ step, id }: OneProps) {
  const t = useTranslations('own-exercises.fields')
  const { change, file } = useWriting()
  const { prompt } = step
  if (prompt.kind !== 'builder') return null
  const nth = prompt.blanks.findIndex((blank) => blank.id === id)
  const as = prompt.blanks[nth]?.as ?? 'words'
  const fill = (next: Blank['as']) => {
    const blanks = prompt.blanks.map((blank) => (blank.id === id ? { ...blank, as: next } : blank))
    change((before) => changedStep(before, step.id, { prompt: { ...prompt, blanks } }))
  }
  const index = file.script.steps.findIndex((one) => one.id === step.id)
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Named step={step} part="blanks" id={id} label={t('blank', { id })} />
      <ChoiceAt
        at={`script.steps.${index}.prompt.blanks.${nth}.as`}
        label={t('blank-as')}
        value={as}
        options={(['words', 'minutes', 'time'] as const).map((each) => ({ value: each, label: t(`as-${each}`) }))}
        onValue={fill}
      />
    </div>
  )
}
