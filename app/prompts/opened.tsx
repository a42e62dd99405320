'use client'
// How an answer of each kind is read where the two are: own words in serif, scales as a line with a mark, an order as a list.
import type { ComponentType } from 'react'
import type { Locale } from '#shared/locale.ts'
import type { AnswerValue } from '#shared/prompts/prompts.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { OpenedSentence } from './builder/opened.tsx'
import { OpenedCarry } from './carry/opened.tsx'
import { OpenedChoice } from './choice/opened.tsx'
import { OpenedOrder } from './rank/opened.tsx'
import { OpenedScales } from './scale/opened.tsx'
import { OpenedAloud, OpenedText } from './text/opened.tsx'

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
