'use client'
// A scale's answer: the value in words and a mark on its line, in the shape of whose it is.
import { useTranslations } from 'next-intl'
import { useStepWords } from '#app/session/screen.tsx'
import { SeatShape } from '#app/ui/seat-mark.tsx'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { OpenedProps } from '../opened.tsx'

export function OpenedScales({ step, value, seat }: OpenedProps<'scale'>) {
  const words = useStepWords(step)
  return (
    <div className="grid grid-cols-1 gap-4">
      {Object.entries(value.values).map(([scale, at]) => (
        <Line key={scale} words={words.scales?.[scale]} at={at} seat={seat} />
      ))}
    </div>
  )
}

type LineProps = {
  words: { name: string; low: string; high: string } | undefined
  at: number
  seat: PartnerSeat | undefined
}

function Line({ words, at, seat }: LineProps) {
  const t = useTranslations('room.scale')
  const low = words?.low ?? '0'
  const high = words?.high ?? '10'
  return (
    <div>
      <p className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-medium">{words?.name}</span>
        <span className="font-serif text-prompt leading-none tabular-nums">{at}</span>
      </p>
      <p className="sr-only">{t('value', { value: at, low, high })}</p>
      <div aria-hidden="true" className="relative mx-2.5 mt-2 h-6">
        <span className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-pill bg-line forced-colors:border" />
        <svg
          aria-hidden="true"
          viewBox="0 0 40 40"
          className="absolute top-1/2 size-6 -translate-x-1/2 -translate-y-1/2 rtl:translate-x-1/2"
          style={{ insetInlineStart: `${at * 10}%` }}
        >
          <SeatShape seat={seat ?? 'first'} />
        </svg>
      </div>
      <div aria-hidden="true" className="flex flex-wrap justify-between gap-x-4 text-small text-quiet">
        <span>{low}</span>
        <span className="ms-auto text-end">{high}</span>
      </div>
    </div>
  )
}
