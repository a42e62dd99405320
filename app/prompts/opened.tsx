'use client'
// How an answer of each kind is read where the two are: own words in serif, scales as a line with a mark, an order as a list.
import { useTranslations } from 'next-intl'
import type { ComponentType } from 'react'
import { useStepWords } from '#app/session/screen.tsx'
import type { Locale } from '#shared/locale.ts'
import type { AnswerValue } from '#shared/prompts/shapes.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { OpenedSentence } from './builder/opened.tsx'
import { OpenedOrder } from './rank/opened.tsx'
import { OpenedScales } from './scale/opened.tsx'
import { OwnText } from './shown/own-text.tsx'

export type OpenedProps<K extends AnswerValue['kind'] = AnswerValue['kind']> = {
  step: string
  value: Extract<AnswerValue, { kind: K }>
  locale: Locale
  /** Whose it is. Left out where somebody looks at their own and needs no mark. */
  seat?: PartnerSeat
  /** The step that a guess is of, whose words name its parts. */
  guessed?: string
}

const OPENED: { [K in AnswerValue['kind']]: ComponentType<OpenedProps<K>> } = {
  scale: OpenedScales,
  choice: OpenedChoice,
  rank: OpenedOrder,
  text: OpenedText,
  aloud: OpenedAloud,
  builder: OpenedSentence,
  guess: OpenedGuess,
  carry: OpenedCarry,
}

export function OpenedAnswer(props: OpenedProps) {
  const OfKind = OPENED[props.value.kind] as ComponentType<OpenedProps>
  return <OfKind {...props} />
}

function OpenedGuess({ value, locale, seat, guessed }: OpenedProps<'guess'>) {
  return guessed && <OpenedAnswer step={guessed} value={value.guess} locale={locale} {...(seat && { seat })} />
}

function OpenedChoice({ step, value }: OpenedProps<'choice'>) {
  const words = useStepWords(step)
  return <p className="font-serif text-lead">{value.chosen.map((id) => words.options?.[id] ?? id).join(' · ')}</p>
}

function OpenedText({ value, locale, seat }: OpenedProps<'text'>) {
  return <OwnText text={value.text} locale={locale} by={seat} />
}

function OpenedAloud() {
  const t = useTranslations('room.shown')
  return <p className="text-quiet italic">{t('aloud')}</p>
}

/** How many of their own words somebody puts into the letter. Which ones stands in the letter itself. */
function OpenedCarry({ value }: OpenedProps<'carry'>) {
  const t = useTranslations('room.shown')
  return <p className="text-quiet italic">{t('carried', { count: value.steps.length })}</p>
}
