'use client'
// The step the two are at, in the host's language and in large type, with what they choose between, and how it opens.
import { Lamp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Between } from '#app/prompts/between.tsx'
import { useReading, useStepWords } from '#app/session/screen.tsx'
import { languageOf } from '#app/session/texts.ts'
import { isForReflection } from '#shared/prompts/opening.ts'
import type { HostStepView } from '#shared/session/host-view-shape.ts'
import { useNameOf } from './hosting.tsx'

export function StepNow({ step }: { step: HostStepView }) {
  const t = useTranslations('hosting.step')
  const words = useStepWords(step.step)
  return (
    <section aria-labelledby="step-now" className="animate-arrive">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-quiet">
        <span className="tabular-nums">{t('where', { at: step.index + 1, count: step.count })}</span>
        <span>{t(`kinds.${step.prompt.kind}`)}</span>
        <Asked step={step} />
        <Brought step={step} />
      </p>
      <h2 id="step-now" dir="auto" className="mt-1.5 font-serif text-prompt">
        {words.prompt}
      </h2>
      <Between prompt={step.prompt} words={words} />
      <Opens step={step} />
    </section>
  )
}

function Asked({ step }: { step: HostStepView }) {
  const t = useTranslations('hosting.step')
  const nameOf = useNameOf()
  const alone = step.seats.first === 'not-asked' ? 'second' : step.seats.second === 'not-asked' ? 'first' : null
  return alone && <span>{t('asked', { name: nameOf(alone) })}</span>
}

function Brought({ step }: { step: HostStepView }) {
  const t = useTranslations('hosting.step')
  const { locale } = useReading()
  const language = languageOf(step.words, locale)
  const foreign = language && language !== locale && new Intl.DisplayNames(locale, { type: 'language' }).of(language)
  return (
    <>
      {step.brought && (
        <span className="inline-flex items-center gap-1.5 font-semibold text-ink">
          <Lamp aria-hidden="true" strokeWidth={1.75} className="size-4.5 fill-lamp" />
          {t('brought')}
        </span>
      )}
      {foreign && <span>{t('only-in', { language: foreign })}</span>}
    </>
  )
}

function Opens({ step }: { step: HostStepView }) {
  const t = useTranslations('hosting.step')
  const { prompt, kept, opensWith } = step
  const how = kept ? 'kept' : isForReflection(prompt) ? 'carry' : opensWith ? 'later' : null
  return how && <p className="mt-2 text-small text-quiet">{t(how)}</p>
}
