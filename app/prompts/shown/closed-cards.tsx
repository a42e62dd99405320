'use client'
// Two cards that are still closed, one for each. Drawn from the seats alone, so they cannot tell anything.
import { useNames, useReading } from '#app/session/screen.tsx'
import { SeatMark, seatLook } from '#app/ui/seat-mark.tsx'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { StepView } from '#shared/session/view-shape.ts'

export function ClosedCards({ step }: { step: StepView }) {
  const { near } = useReading()
  const seats = step.speaker ? [near] : PARTNER_SEATS
  return (
    <div aria-hidden="true" className="mb-4 grid auto-cols-fr grid-flow-col gap-3">
      {seats.map((each) => (
        <ClosedCard key={each} seat={each} className="min-h-32" />
      ))}
    </div>
  )
}

export function ClosedCard({ seat, className = '' }: { seat: PartnerSeat; className?: string }) {
  const { names } = useReading()
  const { of } = useNames()
  return (
    <div
      className={`grid place-items-center rounded-card border border-line p-4 shadow-rest ${seatLook(seat).wash} ${className}`}
    >
      <span className="grid justify-items-center gap-2">
        <SeatMark seat={seat} name={names[seat]} className="size-12" />
        <span className="max-w-full text-center text-small font-semibold [overflow-wrap:anywhere]">{of(seat)}</span>
      </span>
    </div>
  )
}
