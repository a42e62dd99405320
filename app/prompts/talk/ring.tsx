'use client'
// A turn's clock: the mark of whose turn it is, a ring that empties, and the time in figures.
import type { ReactNode } from 'react'
import { SeatMark, seatLook } from '#app/ui/seat-mark.tsx'
import type { PartnerSeat } from '#shared/session/seat.ts'

type TalkRingProps = {
  seat: PartnerSeat
  name: string | null
  /** From 1, full, to 0. */
  part: number
  /** Milliseconds. */
  time: number
  /** Where something else needs the height of a small screen. */
  low?: boolean
  children: ReactNode
}

const ROUND = 2 * Math.PI * 46

export function TalkRing({ seat, name, part, time, low, children }: TalkRingProps) {
  return (
    <div
      className={`grid items-center gap-4 py-2 ${low ? 'max-lg:grid-cols-[auto_1fr] lg:justify-items-center' : 'justify-items-center'}`}
    >
      <div className={`relative grid aspect-square place-items-center ${low ? 'w-24 lg:w-56' : 'w-[min(14rem,70vw)]'}`}>
        <svg viewBox="0 0 100 100" aria-hidden="true" className={`absolute inset-0 -rotate-90 ${seatLook(seat).words}`}>
          <circle cx="50" cy="50" r="46" className="fill-none stroke-line" strokeWidth="3" />
          <circle
            cx="50"
            cy="50"
            r="46"
            className="fill-none stroke-current transition-[stroke-dashoffset] duration-300 ease-linear"
            strokeWidth="3"
            strokeLinecap="round"
            strokeDasharray={ROUND}
            strokeDashoffset={ROUND * (1 - part)}
          />
        </svg>
        <div className={`grid justify-items-center ${low ? 'gap-1 lg:gap-2' : 'gap-2'}`}>
          <SeatMark seat={seat} name={name} className={low ? 'size-7 lg:size-14' : 'size-14'} />
          <span
            role="timer"
            className={`font-serif leading-none tabular-nums ${low ? 'text-lead lg:text-title' : 'text-title'}`}
          >
            {inMinutes(time)}
          </span>
        </div>
      </div>
      <p className={`font-serif text-prompt ${low ? 'lg:text-center' : 'text-center'}`}>{children}</p>
    </div>
  )
}

function inMinutes(time: number): string {
  const seconds = Math.ceil(time / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
