'use client'
// The options, scales or blanks of one step, each with its words in the language being written. Their number keeps within its bounds.
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, IconButton } from '#app/ui/button.tsx'
import { changedWords, withoutPart, withPart } from '#shared/exercises/editing.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import type { Bounds } from '#shared/prompts/bounds.ts'
import { TextAt } from './fields.tsx'
import { useWriting } from './writing.ts'

type PartsProps = {
  step: Step
  part: 'options' | 'scales' | 'blanks'
  ids: readonly string[]
  bounds: Bounds
  /** The fields of one of them; `number` counts from 1. */
  children: (id: string, number: number) => ReactNode
}

export function Parts({ step, part, ids, bounds, children }: PartsProps) {
  const t = useTranslations('own-exercises.fields')
  const { change } = useWriting()
  return (
    <div className="grid gap-3">
      {ids.map((id, nth) => (
        <div key={id} className="flex items-start gap-1">
          <div className="min-w-0 flex-1">{children(id, nth + 1)}</div>
          {ids.length > bounds.least && (
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
      {ids.length < bounds.most && (
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
