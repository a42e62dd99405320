'use client'
// One partner's answer with the other's guess of it beside it. It shows where the two differ and counts nothing.
import { useTranslations } from 'next-intl'
import type { ComponentType } from 'react'
import { useNames, useReading } from '#app/session/screen.tsx'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import type { AnswerOf, GuessableKind, GuessableValue } from '#shared/prompts/shapes.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Shown } from '#shared/session/view-shape.ts'
import { OrderWithGuess } from '../rank/opened.tsx'
import { AnswerCard, ShownBody } from '../shown/answer-card.tsx'

export type WithGuessProps<K extends GuessableKind = GuessableKind> = {
  step: string
  owner: PartnerSeat
  guesser: PartnerSeat
  given: AnswerOf<K>
  guess: AnswerOf<K>
}

/** How an answer and the guess of it are drawn as one. Null: the guess lies below the answer. */
const TOGETHER: { [K in GuessableKind]: ComponentType<WithGuessProps<K>> | null } = {
  scale: null,
  choice: null,
  rank: OrderWithGuess,
}

type GuessCardProps = { step: string; owner: PartnerSeat; shown: Shown; guesser: PartnerSeat; guess: Shown | null }

export function GuessCard({ step, owner, shown, guesser, guess }: GuessCardProps) {
  const [given, guessed] = [valueIn(shown), guess && valueIn(guess)]
  const Together = given && guessed && (TOGETHER[given.kind] as ComponentType<WithGuessProps> | null)
  return (
    <AnswerCard step={step} seat={owner} shown={shown}>
      {Together ? (
        <Together {...{ step, owner, guesser, given, guess: guessed }} />
      ) : (
        <>
          <ShownBody step={step} seat={owner} shown={shown} />
          {guess && <GuessBelow {...{ step, guesser, guess }} />}
        </>
      )}
    </AnswerCard>
  )
}

function GuessBelow({ step, guesser, guess }: Pick<GuessCardProps, 'step' | 'guesser'> & { guess: Shown }) {
  const t = useTranslations('room.shown')
  const { names } = useReading()
  const { of, isMe } = useNames()
  return (
    <div className="mt-4 border-t border-line pt-4">
      <p className="mb-2 flex items-center gap-2 text-small text-quiet">
        <SeatMark seat={guesser} name={names[guesser]} className="size-6" />
        {isMe(guesser) ? t('guess-by-you') : t('guess-by', { name: of(guesser) })}
      </p>
      <ShownBody step={`${step}:guess`} seat={guesser} shown={guess} guessed={step} />
    </div>
  )
}

function valueIn(shown: Shown): GuessableValue | null {
  if (shown.as !== 'given') return null
  return (shown.value.kind === 'guess' ? shown.value.guess : shown.value) as GuessableValue
}
