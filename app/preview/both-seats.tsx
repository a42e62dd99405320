'use client'
// Both sides of an exercise at once: side by side where there is room, one behind the other on a phone.
import { NextIntlClientProvider } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import type { RoomWords } from '#app/room/room.tsx'
import { SharedMain } from '#app/ui/main-part.tsx'
import type { Script } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { Command } from '#shared/session/commands.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import { act, type Names, openRehearsal, playTo } from './rehearsal.ts'
import { SeatPreview } from './seat-preview.tsx'

export type SeatWords = {
  locale: Locale
  words: RoomWords
  messages: ComponentProps<typeof NextIntlClientProvider>['messages']
}

type BothSeatsProps = {
  script: Script
  names: Names
  seats: Record<PartnerSeat, SeatWords>
  /** Where to begin. */
  step: string | null
  again: boolean
}

export function BothSeats({ script, names, seats, step, again }: BothSeatsProps) {
  const [live, setLive] = useState(() => {
    const opened = openRehearsal(script, names, Date.now(), again)
    const say = (at: string) => seats.first.words.script.steps[at]?.example ?? names.first
    return step ? playTo(opened, step, say, Date.now()) : opened
  })
  const [refused, setRefused] = useState<{ seat: PartnerSeat; code: RefusalCode } | null>(null)
  const [front, setFront] = useState<PartnerSeat>('first')
  const send = (seat: PartnerSeat) => (command: Command) => {
    const after = act(live, seat, command, Date.now())
    if (typeof after === 'string') return setRefused({ seat, code: after })
    setRefused(null)
    setLive(after)
  }
  return (
    <SharedMain className="flex h-dvh flex-col">
      <div className="flex border-b border-line pe-40 lg:hidden">
        {PARTNER_SEATS.map((seat) => (
          <button
            key={seat}
            type="button"
            aria-pressed={front === seat}
            onClick={() => setFront(seat)}
            className="min-h-14 flex-1 border-b-3 border-transparent font-semibold aria-pressed:border-accent"
          >
            {names[seat]}
          </button>
        ))}
      </div>
      <div className="flex min-h-0 flex-1">
        {PARTNER_SEATS.map((seat) => (
          <section
            key={seat}
            aria-label={names[seat]}
            lang={seats[seat].locale}
            data-seat={seat}
            className={`min-w-0 flex-1 overflow-y-auto border-line last:border-s lg:block ${front === seat ? '' : 'hidden'}`}
          >
            <NextIntlClientProvider locale={seats[seat].locale} messages={seats[seat].messages} timeZone="UTC">
              <SeatPreview
                live={live}
                seat={seat}
                locale={seats[seat].locale}
                words={seats[seat].words}
                send={send(seat)}
                refused={refused?.seat === seat ? refused.code : null}
                calm={() => setRefused(null)}
              />
            </NextIntlClientProvider>
          </section>
        ))}
      </div>
    </SharedMain>
  )
}
