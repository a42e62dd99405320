'use client'
// An answer as it was given, in words and without any judgement: scales, choices, orders, texts and sentences.
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useHourWords } from '#app/ui/time-text.tsx'
import { Words } from '#app/ui/words.tsx'
import type { ScriptWords } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { AnswerValue } from '#shared/prompts/prompts.ts'
import { sentencePieces } from '#shared/reflection/written/terms.ts'
import type { BySeat } from '#shared/session/seat.ts'

export type SourceGround = {
  names: BySeat<string | null>
  /** The exercise's words in each language: a builder's sentence stays whole in its author's. */
  words: Partial<Record<Locale, ScriptWords>>
  /** Which step each guess is of. */
  guesses: Record<string, string>
}

type GivenShownProps = { step: string; value: AnswerValue; locale: Locale; ground: SourceGround }

export function GivenShown({ step, value, locale, ground }: GivenShownProps): ReactNode {
  const t = useTranslations('reflections.source')
  const reading = useLocale()
  const words = ground.words[reading]?.steps[step]
  const hour = useHourWords()
  const option = (id: string) => words?.options?.[id] ?? id
  switch (value.kind) {
    case 'text':
      return <Words text={value.text} locale={locale} />
    case 'builder':
      return <Words text={sentenceOf(step, value.blanks, locale, ground, hour)} locale={locale} />
    case 'aloud':
      return <p className="text-quiet italic">{t('aloud')}</p>
    case 'choice':
      return <Words text={value.chosen.map(option).join('\n')} locale={reading} />
    case 'rank':
      return (
        <ol className="list-decimal ps-6 font-serif text-lead marker:text-quiet">
          {value.order.map((id) => (
            <li key={id}>{option(id)}</li>
          ))}
        </ol>
      )
    case 'scale':
      return (
        <dl className="grid gap-1 font-serif text-lead">
          {Object.entries(value.values).map(([id, at]) => (
            <div key={id} className="flex justify-between gap-4">
              <dt>{words?.scales?.[id]?.name ?? id}</dt>
              <dd className="tabular-nums">{at}</dd>
            </div>
          ))}
        </dl>
      )
    case 'guess':
      return <GivenShown step={ground.guesses[step] ?? step} value={value.guess} locale={locale} ground={ground} />
    // What somebody chose to keep stands in the letter itself.
    case 'carry':
      return null
  }
}

type Hour = ReturnType<typeof useHourWords>

function sentenceOf(
  step: string,
  blanks: Record<string, string>,
  locale: Locale,
  { words }: SourceGround,
  hour: Hour,
): string {
  const value = { as: 'builder', exercise: '', version: 1, step, blanks, locale } as const
  return sentencePieces(value, { locale, wordsOf: (_exercise, _version, each) => words[each] })
    .map((piece) => (piece.time ? hour(piece.time) : piece.words))
    .join('')
}
