'use client'
// One partner's answer with the other's guess of it beside it. It shows where the two differ and counts nothing.
import { useTranslations } from 'next-intl'
import { useNames, useReading, useStepWords } from '#app/session/screen.tsx'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import type { AnswerValue } from '#shared/prompts/prompts.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Shown } from '#shared/session/view-shape.ts'
import { AnswerCard, ShownBody } from '../shown/answer-card.tsx'

type GuessCardProps = { step: string; owner: PartnerSeat; shown: Shown; guesser: PartnerSeat; guess: Shown | null }

export function GuessCard({ step, owner, shown, guesser, guess }: GuessCardProps) {
  const order = orderIn(shown)
  const guessed = guess && orderIn(guess)
  return (
    <AnswerCard step={step} seat={owner} shown={shown}>
      {order && guessed ? (
        <TwoOrders {...{ step, owner, guesser, order, guessed }} />
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

type TwoOrdersProps = Pick<GuessCardProps, 'step' | 'owner' | 'guesser'> & { order: string[]; guessed: string[] }

function TwoOrders({ step, owner, guesser, order, guessed }: TwoOrdersProps) {
  const t = useTranslations('room.shown')
  const words = useStepWords(step)
  const { names } = useReading()
  const { of, isMe } = useNames()
  const mark = <SeatMark seat={guesser} name={names[guesser]} className="size-6" />
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{t('orders', { name: of(owner), other: of(guesser) })}</caption>
      <thead>
        <tr className="text-small text-quiet">
          <th scope="col" colSpan={2} className="pb-1 text-start font-normal">
            {isMe(owner) ? t('order-yours') : t('order-of', { name: of(owner) })}
          </th>
          <th scope="col" className="pb-1 text-end font-normal">
            <span className="inline-flex items-center gap-1.5">
              {mark}
              {t('guess')}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {order.map((option, at) => (
          <tr key={option} className="border-t border-line align-baseline">
            <td className="w-7 py-1.5 font-serif text-lead tabular-nums">{at + 1}</td>
            <th scope="row" className="py-1.5 pe-2 text-start leading-snug font-medium">
              {words.options?.[option] ?? option}
            </th>
            <td className="w-12 py-1.5 text-end font-serif text-lead text-quiet tabular-nums">
              {guessed.indexOf(option) + 1}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function orderIn(shown: Shown): string[] | null {
  if (shown.as !== 'given') return null
  const value: AnswerValue = shown.value.kind === 'guess' ? shown.value.guess : shown.value
  return value.kind === 'rank' ? value.order : null
}
