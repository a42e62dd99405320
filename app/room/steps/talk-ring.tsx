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
  children: ReactNode
}

const ROUND = 2 * Math.PI * 46

export function TalkRing({ seat, name, part, time, children }: TalkRingProps) {
  return (
    <div className="grid justify-items-center gap-4 py-2">
      <div className="relative grid aspect-square w-[min(14rem,70vw)] place-items-center">
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
        <div className="grid justify-items-center gap-2">
          <SeatMark seat={seat} name={name} className="size-14" />
          <span role="timer" className="font-serif text-title leading-none tabular-nums">
            {inMinutes(time)}
          </span>
        </div>
      </div>
      <p className="text-center font-serif text-prompt">{children}</p>
    </div>
  )
}

function inMinutes(time: number): string {
  const seconds = Math.ceil(time / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
