'use client'
// The head of the lobby: the exercise, the two of them, and the change from an empty place to somebody being here.
import { useTranslations } from 'next-intl'
import { isolated } from '#app/ui/isolated.ts'
import { SeatShape } from '#app/ui/seat-mark.tsx'
import { SeatName } from '#app/ui/words.tsx'
import type { Exercise } from '#app/words/library.ts'
import type { Presence } from '#shared/protocol.ts'
import { PARTNER_SEATS, partnerOf } from '#shared/session/seat.ts'
import { LobbyHead } from './every-lobby.tsx'
import type { LobbyView } from './lobby.tsx'

type WhoAndWhatProps = { view: LobbyView; exercise: Exercise; presence: Presence }

export function WhoAndWhat({ view, exercise, presence }: WhoAndWhatProps) {
  const t = useTranslations('lobby')
  const theirs = partnerOf(view.seat)
  const partner = view.names[theirs]
  const here = presence.here.includes(theirs)
  return (
    <LobbyHead exercise={exercise}>
      <ul className="flex flex-wrap gap-x-6 gap-y-3 pt-2">
        {PARTNER_SEATS.map((seat) => {
          const name = view.names[seat]
          return <li key={seat}>{name ? <SeatName seat={seat} name={name} /> : <OpenPlace words={t('alone')} />}</li>
        })}
      </ul>
      {/* On a phone that somebody is away takes two lines, and that they are here takes one. */}
      <p role="status" className="min-h-[3.1em] text-quiet sm:min-h-[1.55em]">
        {partner ? t(here ? 'here' : 'away', { name: isolated(partner) }) : t('need-not-wait')}
      </p>
    </LobbyHead>
  )
}

function OpenPlace({ words }: { words: string }) {
  return (
    <span className="inline-flex items-center gap-2.5 text-quiet">
      <svg viewBox="0 0 40 40" aria-hidden="true" className="size-8 shrink-0 opacity-45">
        <SeatShape seat="second" />
      </svg>
      {words}
    </span>
  )
}
