'use client'
// The two people side by side: in the room or not, and for this step "in" or "not in yet". A pass counts as in; nothing of an answer is known here.
import { Check, Ear, Hourglass } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { SeatMark, seatLook } from '#app/ui/seat-mark.tsx'
import type { HostStepView, SeatIn } from '#shared/session/host-view-shape.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import { useHosting, useNameOf } from './hosting.tsx'

/** `told`: whether it is known here who is in the room. Outside of it nobody is told. */
export function Seats({ step, told = true }: { step: HostStepView | null; told?: boolean }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] gap-2.5 sm:gap-4">
      {PARTNER_SEATS.map((seat) => (
        <SeatCard key={seat} seat={seat} step={step} told={told} />
      ))}
    </ul>
  )
}

function SeatCard({ seat, step, told }: { seat: PartnerSeat; step: HostStepView | null; told: boolean }) {
  const t = useTranslations('hosting.seats')
  const { view, presence } = useHosting()
  const nameOf = useNameOf()
  const here = presence.here.includes(seat)
  return (
    <li className="flex min-w-0 flex-col overflow-clip rounded-card border border-line bg-raised shadow-rest">
      <div
        className={`flex min-h-12 min-w-0 flex-1 items-center gap-2 px-2 py-2 min-[24rem]:gap-2.5 min-[24rem]:px-3 sm:px-4 ${seatLook(seat).wash}`}
      >
        <SeatMark seat={seat} name={view.names[seat]} className="size-8" />
        <span className="min-w-0">
          <span className="block leading-snug font-semibold">{nameOf(seat)}</span>
          {told && (
            <span className="flex items-baseline gap-1.5 text-[0.8125rem] leading-tight min-[24rem]:text-small">
              <span
                aria-hidden="true"
                className={`size-2 shrink-0 rounded-pill border ${here ? 'border-ink bg-ink' : 'border-quiet'}`}
              />
              {t(here ? 'here' : 'away')}
            </span>
          )}
        </span>
      </div>
      {step && <Standing seat={seat} step={step} />}
    </li>
  )
}

function Standing({ seat, step }: { seat: PartnerSeat; step: HostStepView }) {
  const t = useTranslations('hosting.seats')
  const ready = step.goOn[seat] === 'waiting'
  const isGiven = step.part.kind === 'answer' && !step.part.isOpen
  if (!isGiven && !ready) return null
  return (
    <p className="px-3 py-3 sm:px-4">
      {ready ? (
        <span className="flex items-center gap-2 font-semibold">
          <Check aria-hidden="true" className="size-5 shrink-0" />
          {t('went-on')}
        </span>
      ) : (
        <In standing={step.seats[seat]} />
      )}
    </p>
  )
}

const SIGNS = { in: Check, 'not-in-yet': Hourglass, 'not-asked': Ear } satisfies Record<SeatIn, unknown>

/** Drawn alike for each of the two: nobody is late here. */
function In({ standing }: { standing: SeatIn }) {
  const t = useTranslations('hosting.seats')
  const Sign = SIGNS[standing]
  return (
    <span
      className={`flex items-center gap-2 font-serif text-lead ${standing === 'in' ? 'font-medium' : 'text-quiet'}`}
    >
      <Sign aria-hidden="true" strokeWidth={1.75} className="size-5 shrink-0" />
      {t(standing)}
    </span>
  )
}
