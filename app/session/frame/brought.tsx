'use client'
// Above a step: that the counsellor brought it, and the language it is in where that is not the reader's.
import { Lamp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { StepView } from '#shared/session/view-shape.ts'
import { useReading } from '../screen.tsx'
import { languageOf } from '../texts.ts'
import { useHost } from '../use-host.ts'

export function WhereFrom({ step }: { step: StepView }) {
  const t = useTranslations('room')
  const { locale } = useReading()
  const host = useHost()
  // Whoever listens has words of their own.
  const language = step.asked ? languageOf(step.words, locale) : null
  const foreign =
    language && language !== locale ? new Intl.DisplayNames(locale, { type: 'language' }).of(language) : undefined
  if (!step.brought && !foreign) return null
  return (
    <p className="mb-2 flex flex-wrap items-center gap-x-2 text-small text-quiet">
      {step.brought && host && (
        <span className="inline-flex items-center gap-2 font-semibold text-ink">
          <Lamp aria-hidden="true" strokeWidth={1.75} className="size-5 shrink-0 fill-lamp" />
          {t('host.brought.from', { name: host.name })}
        </span>
      )}
      {foreign &&
        (step.brought && host
          ? t('host.brought.language', { language: foreign, name: host.name })
          : t('only-in', { language: foreign }))}
    </p>
  )
}
