// The loop: a side for each, and round them the two arrows, each with the move that reaches the other. It is text, as large as the page's, and
// says nothing to those who hear it: the same stands beside it in sentences.
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PartnerSeat } from '#shared/session/seat.ts'
import look from './figure.module.css'
import { SeatMark, seatLook } from './seat-mark.tsx'

/** `fresh`: it has opened just now, and is drawn last. `own`: somebody's own words. */
type Told = { text: string; fresh?: boolean }
export type LoopSide = {
  seat: PartnerSeat
  name: string | null
  title: ReactNode
  parts: readonly (Told & { id: string; label: string; own?: boolean })[]
  /** Which of the other's moves reaches this one. */
  reached: Told | null
}

type LoopFigureProps = { name?: string | null; sides: readonly [LoopSide, LoopSide] }

export function LoopFigure({ name, sides: [left, right] }: LoopFigureProps) {
  return (
    <div data-figure="" aria-hidden="true" className="font-sans text-[1rem] leading-tight break-inside-avoid">
      {name && <p className="mb-2 text-center font-serif text-lead italic [overflow-wrap:anywhere]">{name}</p>}
      {right.reached && <Arrow told={right.reached} seat={left.seat} />}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,7.5rem),1fr))] gap-2.5">
        {[left, right].map((side) => (
          <Side key={side.seat} side={side} />
        ))}
      </div>
      {left.reached && <Arrow told={left.reached} seat={right.seat} under />}
    </div>
  )
}

function Side({ side: { seat, name, title, parts } }: { side: LoopSide }) {
  return (
    <div className={`min-w-0 rounded-control border-2 px-2.5 py-2 ${seatLook(seat).line}`}>
      <p className="flex min-w-0 items-center gap-1.5 font-semibold">
        <SeatMark seat={seat} name={name} className="size-6" />
        <span className="min-w-0">{title}</span>
      </p>
      {parts.map(({ id, label, text, own, fresh }) => (
        <div key={id} className={`mt-2 ${fresh ? look.fresh : ''}`}>
          <p className="text-quiet">{label}</p>
          <p className={own ? 'font-serif italic [overflow-wrap:anywhere]' : ''}>{text}</p>
        </div>
      ))}
    </div>
  )
}

/** Over the two sides it leads from the first to the second, under them back. */
function Arrow({ told: { text, fresh }, seat, under }: { told: Told; seat: PartnerSeat; under?: boolean }) {
  const Head = under ? ChevronUp : ChevronDown
  const { line, words } = seatLook(seat)
  const drawn = under ? look.backwards : look.onwards
  return (
    <div className={`flex flex-col ${under ? 'flex-col-reverse' : ''}`}>
      <p className={`px-4 text-center font-semibold ${words} ${fresh ? look.fresh : ''}`}>{text}</p>
      <div className={`relative mx-[18%] h-7 ${fresh ? drawn : ''}`}>
        <span
          className={`absolute inset-x-0 h-full border-2 ${line} ${under ? 'top-0 rounded-b-[50%_100%] border-t-0' : 'bottom-0 rounded-t-[50%_100%] border-b-0'}`}
        />
        <Head
          strokeWidth={2.5}
          className={`absolute size-5 ${words} ${under ? '-start-2.5 -top-2.5' : '-end-2.5 -bottom-2.5'}`}
        />
      </div>
    </div>
  )
}
