'use client'
// What both put on each scale, on one axis.
import { useTranslations } from 'next-intl'
import { useInOrder, useNames, useReading, useStepWords } from '#app/session/screen.tsx'
import { AxisFigure } from '#app/ui/axis-figure.tsx'
import { InWords } from '#app/ui/in-words.tsx'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { midSentence } from '#shared/text.ts'
import type { DrawnProps } from '../drawn.tsx'

export function ScalesDrawn({ step, given, drawing }: DrawnProps<'scale'>) {
  const t = useTranslations('room.shown')
  const words = useStepWords(step)
  const { names, locale } = useReading()
  const { of, isMe } = useNames()
  const seats = useInOrder()
  const scales = Object.keys(given.first.values).map((id) => {
    const { name = '', low = '0', high = '10' } = words.scales?.[id] ?? {}
    return { id, name, low, high }
  })
  const at = (seat: PartnerSeat, id: string) => given[seat].values[id] ?? 0
  const stand = (seat: PartnerSeat, id: string) => ({ seat, name: names[seat], at: at(seat, id) })
  const says = scales.flatMap(({ id, name: scale, low, high }) =>
    seats.map((seat) =>
      t(isMe(seat) ? 'says-stand-yours' : 'says-stand', {
        name: of(seat),
        scale: midSentence(scale, locale),
        value: at(seat, id),
        low,
        high,
      }),
    ),
  )
  return (
    <>
      <p aria-hidden="true" className="mb-3 flex flex-wrap gap-x-5 gap-y-1">
        {seats.map((seat) => (
          <span key={seat} className="inline-flex min-w-0 items-center gap-2 font-semibold">
            <SeatMark seat={seat} name={names[seat]} className="size-7" />
            {of(seat)}
          </span>
        ))}
      </p>
      <div className="grid gap-5">
        {scales.map(({ id, name, low, high }) => (
          <AxisFigure
            key={id}
            {...{ title: name, low, high, drawing }}
            stands={[stand(seats[0], id), stand(seats[1], id)]}
          />
        ))}
      </div>
      <InWords label={t('in-words')} says={says} />
    </>
  )
}
