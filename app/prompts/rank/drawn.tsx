'use client'
// Both orders, joined by lines; or, on the page behind, beside each thing the place at which the other thought it to lie. Nothing is counted.
import { useTranslations } from 'next-intl'
import { useInOrder, useNames, useReading, useStepWords } from '#app/session/screen.tsx'
import { InWords } from '#app/ui/in-words.tsx'
import { type OrderColumn, OrdersFigure } from '#app/ui/orders-figure.tsx'
import { HollowMark } from '#app/ui/seat-mark.tsx'
import { LANGUAGES } from '#shared/locale.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { DrawnProps } from '../drawn.tsx'

export function OrdersDrawn({ step, given, guesses, drawing }: DrawnProps<'rank'>) {
  const t = useTranslations('room.shown')
  const words = useStepWords(step)
  const { names, locale } = useReading()
  const { of, isMe } = useNames()
  const seats = useInOrder()
  const called = (id: string) => words.options?.[id] ?? id
  const columnOf = (seat: PartnerSeat): OrderColumn => {
    const guess = guesses[partnerOf(seat)]?.order
    const rows = given[seat].order.map((id) => ({
      id,
      text: called(id),
      ...(guess && { guessed: guess.indexOf(id) + 1 }),
    }))
    return { seat, name: names[seat], title: of(seat), rows }
  }
  const list = (order: readonly string[]) =>
    new Intl.ListFormat(LANGUAGES[locale].region, { type: 'unit' }).format(order.map(called))
  const orderOf = (seat: PartnerSeat) =>
    t(isMe(seat) ? 'says-order-yours' : 'says-order', { name: of(seat), order: list(given[seat].order) })
  const guessAt = (seat: PartnerSeat) => {
    const other = partnerOf(seat)
    const { [other]: guess } = guesses
    if (!guess) return []
    const key = isMe(other) ? 'says-guess-yours' : isMe(seat) ? 'says-guess-at-yours' : 'says-guess'
    return [t(key, { name: of(other), other: of(seat), order: list(guess.order) })]
  }
  const guessed = seats.filter((seat) => guesses[partnerOf(seat)])
  return (
    <>
      <OrdersFigure columns={[columnOf(seats[0]), columnOf(seats[1])]} drawing={drawing} />
      {guessed.length > 0 && (
        <p aria-hidden="true" className="mt-2 flex items-center gap-1.5 leading-tight text-quiet">
          {guessed.map((seat) => (
            <HollowMark key={seat} seat={partnerOf(seat)} className="size-5" />
          ))}
          {t('guessed-places')}
        </p>
      )}
      <InWords label={t('in-words')} says={guessed.length > 0 ? seats.flatMap(guessAt) : seats.map(orderOf)} />
    </>
  )
}
