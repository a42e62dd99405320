'use client'
// The parts of one step that have words, one field after another: more can be added and each taken out, within their bounds.
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, IconButton } from '#app/ui/button.tsx'
import { withoutPart, withPart } from '#shared/exercises/editing-parts.ts'
import type { Step, StepWords } from '#shared/exercises/exercise.ts'
import type { ExerciseFile } from '#shared/exercises/file.ts'
import type { Bounds } from '#shared/prompts/bounds.ts'
import { TextAt } from './fields.tsx'
import { useWordsAt, useWriting } from './writing.ts'

type Listed = 'options' | 'scales' | 'blanks' | 'stems' | 'picks' | 'parts'

type ListProps = {
  step: Step
  /** What its parts are called where one is added. */
  of: Listed
  ids: readonly string[]
  bounds: Bounds
  more: (file: ExerciseFile) => ExerciseFile
  less: (file: ExerciseFile, gone: string) => ExerciseFile
  /** The fields of one of them; `number` counts from 1. */
  children: (id: string, number: number) => ReactNode
}

export function ListAt({ step, of, ids, bounds, more, less, children }: ListProps) {
  const t = useTranslations('own-exercises.fields')
  const { change, lose } = useWriting()
  const [words] = useWordsAt(step.id)
  return (
    <div className="grid gap-3">
      {ids.map((id, nth) => {
        const name = saidOf(of, id, words)?.trim() || String(nth + 1)
        return (
          <div key={id} className="flex items-start gap-1">
            <div className="min-w-0 flex-1">{children(id, nth + 1)}</div>
            {ids.length > bounds.least && (
              <IconButton
                label={t('drop-part', { name })}
                className="mt-6"
                onClick={() => lose({ of: step.id, name }, (before) => less(before, id))}
              >
                <X aria-hidden="true" className="size-5" />
              </IconButton>
            )}
          </div>
        )
      })}
      {ids.length < bounds.most && (
        <Button tone="plain" className="-ms-3 justify-self-start" onClick={() => change(more)}>
          <Plus aria-hidden="true" className="size-4" />
          {t(`add-${of}`)}
        </Button>
      )}
    </div>
  )
}

function saidOf(of: Listed, id: string, { scales, stems, options }: StepWords): string | undefined {
  if (of === 'blanks') return `{${id}}`
  if (of === 'scales') return scales?.[id]?.name
  return (of === 'stems' ? stems : options)?.[id]
}

type PartsProps = Pick<ListProps, 'step' | 'ids' | 'bounds' | 'children'> & { part: 'options' | 'scales' | 'blanks' }

export function Parts({ step, part, ...list }: PartsProps) {
  return (
    <ListAt
      {...list}
      step={step}
      of={part}
      more={(file) => withPart(file, step.id, part)}
      less={(file, gone) => withoutPart(file, step.id, part, gone)}
    />
  )
}

export function Options(props: Omit<PartsProps, 'part' | 'children'>) {
  const t = useTranslations('own-exercises.fields')
  return (
    <Parts part="options" {...props}>
      {(id, number) => <NamedPart step={props.step} part="options" id={id} label={t('option', { number })} />}
    </Parts>
  )
}

type NamedPartProps = { step: Step; part: 'options' | 'blanks'; id: string; label: string }

export function NamedPart({ step, part, id, label }: NamedPartProps) {
  const { locale } = useWriting()
  const [words, change] = useWordsAt(step.id)
  return (
    <TextAt
      at={`words.${locale}.steps.${step.id}.${part}.${id}`}
      label={label}
      lang={locale}
      value={words[part]?.[id] ?? ''}
      onValue={(text) => change((before) => ({ ...before, [part]: { ...before[part], [id]: text } }))}
    />
  )
}
