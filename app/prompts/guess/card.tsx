'use client'
// One partner's answer with the other's guess of it below. It shows where the two differ and counts nothing.
import { useTranslations } from 'next-intl'
import { useNames, useReading } from '#app/session/screen.tsx'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import type { Shown } from '#shared/session/part-shape.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { AnswerCard, ShownBody } from '../shown/answer-card.tsx'

type GuessCardProps = { step: string; owner: PartnerSeat; shown: Shown; guesser: PartnerSeat; guess: Shown | null }

export function GuessCard({ step, owner, shown, guesser, guess }: GuessCardProps) {
  return (
    <AnswerCard step={step} seat={owner} shown={shown}>
      <ShownBody step={step} seat={owner} shown={shown} />
      {guess && <GuessBelow {...{ step, guesser, guess }} />}
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
