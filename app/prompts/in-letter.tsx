'use client'
// How an answer of each kind is read below a letter: as it was given, in words and without any judgement.
import { useLocale, useTranslations } from 'next-intl'
import type { ComponentType } from 'react'
import { useHourWords } from '#app/ui/hour-text.tsx'
import { Words } from '#app/ui/words.tsx'
import type { ScriptWords } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { AnswerValue } from '#shared/prompts/shapes.ts'
import { sentencePieces } from '#shared/reflection/written/terms.ts'
import type { BySeat } from '#shared/session/seat.ts'

/** What a source of a letter is read by. */
export type SourceGround = {
  names: BySeat<string | null>
  /** The exercise's words in each language: a builder's sentence stays whole in its author's. */
  words: Partial<Record<Locale, ScriptWords>>
  /** Which step each guess is of. */
  guesses: Record<string, string>
}

type InLetterProps<K extends AnswerValue['kind'] = AnswerValue['kind']> = {
  step: string
  value: Extract<AnswerValue, { kind: K }>
  locale: Locale
  ground: SourceGround
}

const IN_LETTER: { [K in AnswerValue['kind']]: ComponentType<InLetterProps<K>> } = {
  scale: Scales,
  choice: Choice,
  rank: Order,
  text: Text,
  aloud: Aloud,
  builder: Sentence,
  guess: Guess,
  // What somebody chose to keep stands in the letter itself.
  carry: () => null,
}

export function AnswerInLetter(props: InLetterProps) {
  const OfKind = IN_LETTER[props.value.kind] as ComponentType<InLetterProps>
  return <OfKind {...props} />
}

function Scales({ step, value, ground }: InLetterProps<'scale'>) {
  const words = ground.words[useLocale()]?.steps[step]
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
}

function Choice({ step, value, ground }: InLetterProps<'choice'>) {
  const reading = useLocale()
  const words = ground.words[reading]?.steps[step]
  return <Words text={value.chosen.map((id) => words?.options?.[id] ?? id).join('\n')} locale={reading} />
}

function Order({ step, value, ground }: InLetterProps<'rank'>) {
  const words = ground.words[useLocale()]?.steps[step]
  return (
    <ol className="list-decimal ps-6 font-serif text-lead marker:text-quiet">
      {value.order.map((id) => (
        <li key={id}>{words?.options?.[id] ?? id}</li>
      ))}
    </ol>
  )
}

function Text({ value, locale }: InLetterProps<'text'>) {
  return <Words text={value.text} locale={locale} />
}

function Aloud() {
  const t = useTranslations('reflections.source')
  return <p className="text-quiet italic">{t('aloud')}</p>
}

function Sentence({ step, value, locale, ground: { words } }: InLetterProps<'builder'>) {
  const hour = useHourWords()
  const { kind: _, ...filling } = value
  const sentence = { as: 'builder', exercise: '', version: 1, step, locale, ...filling } as const
  const pieces = sentencePieces(sentence, { locale, wordsOf: (_exercise, _version, each) => words[each] })
  return <Words text={pieces.map(({ time, words }) => (time ? hour(time) : words)).join('')} locale={locale} />
}

function Guess({ step, value, locale, ground }: InLetterProps<'guess'>) {
  return <AnswerInLetter step={ground.guesses[step] ?? step} value={value.guess} locale={locale} ground={ground} />
}
