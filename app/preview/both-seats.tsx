'use client'
// Both sides of an exercise at once, played by two rehearsal partners, step by step, or by hand: side by side where there is room,
// one behind the other on a phone.
import { useState } from 'react'
import { PlayBar } from '#app/rehearsal/play-bar.tsx'
import type { Names } from '#app/rehearsal/rehearsal.ts'
import { type InLanguage, SeatPane } from '#app/rehearsal/seat-pane.tsx'
import { useRehearsal } from '#app/rehearsal/use-rehearsal.ts'
import { SharedMain } from '#app/ui/main-part.tsx'
import type { Script } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import { type BySeat, PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'

type BothSeatsProps = {
  script: Script
  names: Names
  readings: Record<Locale, InLanguage>
  locales: BySeat<Locale>
  /** Where to begin. */
  step: string | null
  again: boolean
}

export function BothSeats({ script, names, readings, locales: asked, step, again }: BothSeatsProps) {
  const [locales, setLocales] = useState(asked)
  const [front, setFront] = useState<PartnerSeat>('first')
  const voiceOf = (seat: PartnerSeat) => {
    const locale = locales[seat]
    const { steps } = readings[locale].words.script
    return { locale, say: (at: string) => steps[at]?.example ?? names[seat] }
  }
  const voices = { first: voiceOf('first'), second: voiceOf('second') }
  const rehearsal = useRehearsal({ script, names, step, again, voices })
  return (
    <SharedMain className="flex h-dvh flex-col">
      <PlayBar rehearsal={rehearsal} names={names} front={front} onFront={setFront} />
      <div className="flex min-h-0 flex-1">
        {PARTNER_SEATS.map((seat) => (
          <SeatPane
            key={`${seat}:${rehearsal.round}`}
            seat={seat}
            name={names[seat]}
            locale={locales[seat]}
            reading={readings[locales[seat]]}
            rehearsal={rehearsal}
            onLocale={(locale) => setLocales({ ...locales, [seat]: locale })}
            className={front === seat ? '' : 'max-lg:hidden'}
          />
        ))}
      </div>
    </SharedMain>
  )
}
