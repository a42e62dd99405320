// One scale as a line on which both stand, the first above it and the second below, so that neither hides the other. It says nothing to those
// who hear it: the same stands beside it in sentences.
import type { PartnerSeat } from '#shared/session/seat.ts'
import look from './figure.module.css'
import { SeatMark } from './seat-mark.tsx'

type Stand = { seat: PartnerSeat; name: string | null; at: number }

type AxisFigureProps = {
  title: string
  low: string
  high: string
  stands: readonly [above: Stand, below: Stand]
  drawing?: boolean
}

export function AxisFigure({ title, low, high, stands: [above, below], drawing = false }: AxisFigureProps) {
  const settled = drawing ? look.fresh : ''
  return (
    <div data-figure="" aria-hidden="true" className="break-inside-avoid">
      <p className="text-lead font-medium leading-snug">{title}</p>
      <div className="mx-4 mt-1">
        <div className={`relative h-10 ${settled}`}>
          <Mark {...above} />
        </div>
        <div className="relative h-1 rounded-pill bg-edge forced-colors:bg-[CanvasText]">
          <span className="absolute -inset-y-1 start-1/2 w-px bg-edge forced-colors:bg-[CanvasText]" />
        </div>
        <div className={`relative h-10 ${settled}`}>
          <Mark {...below} below />
        </div>
      </div>
      <div className="flex flex-wrap justify-between gap-x-4 leading-tight text-quiet">
        <span>{low}</span>
        <span className="ms-auto text-end">{high}</span>
      </div>
    </div>
  )
}

/** Its number stands on the side that has more room. */
function Mark({ seat, name, at, below }: Stand & { below?: boolean }) {
  return (
    <span
      style={{ insetInlineStart: `${at * 10}%` }}
      className={`absolute flex h-9 w-0 items-center justify-center ${below ? 'bottom-0' : 'top-0'}`}
    >
      <SeatMark seat={seat} name={name} className="size-8" />
      <span className={`absolute font-serif text-lead tabular-nums ${at > 5 ? 'end-5' : 'start-5'}`}>{at}</span>
    </span>
  )
}
