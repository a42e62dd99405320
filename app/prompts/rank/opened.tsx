'use client'
// An order as a numbered list.
import { useTranslations } from 'next-intl'
import { useNames, useReading, useStepWords } from '#app/session/screen.tsx'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import type { WithGuessProps } from '../guess/card.tsx'
import type { OpenedProps } from '../opened.tsx'

export function OpenedOrder({ step, value }: OpenedProps<'rank'>) {
  const words = useStepWords(step)
  return (
    <ol className="grid grid-cols-1 gap-1.5">
      {value.order.map((option, at) => (
        <li key={option} className="flex gap-3">
          <span className="w-4 shrink-0 text-end tabular-nums text-quiet">{at + 1}</span>
          <span className="min-w-0 leading-snug">{words.options?.[option] ?? option}</span>
        </li>
      ))}
    </ol>
  )
}

/** The same with the other's guess of it beside each place. */
export function OrderWithGuess({ step, owner, guesser, given: { order }, guess }: WithGuessProps<'rank'>) {
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
              {guess.order.indexOf(option) + 1}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
