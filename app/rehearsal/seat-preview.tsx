'use client'
// One seat of a rehearsal on the same stage as in a real room. Drafts live as long as the page.
import { useMemo, useState } from 'react'
import type { SessionDoors } from '#app/line/doors.ts'
import type { Wire } from '#app/line/use-line.ts'
import type { Drafts } from '#app/on-device/drafts.ts'
import { Stage } from '#app/room/stage.tsx'
import type { SessionWords } from '#app/session/screen.tsx'
import type { Locale } from '#shared/locale.ts'
import type { Command } from '#shared/session/commands.ts'
import type { Live } from '#shared/session/live.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import { openedFor } from '#shared/session/view-step.ts'

type SeatPreviewProps = {
  live: Live
  seat: PartnerSeat
  locale: Locale
  words: SessionWords
  send: (command: Command) => void
  refused: RefusalCode | null
  calm: () => void
  bare?: boolean
}

const PRESENCE = { here: [...PARTNER_SEATS], knocking: [] }

export function SeatPreview({ live, seat, locale, words, send, refused, calm, bare = false }: SeatPreviewProps) {
  const [drafts] = useState(draftsOfPage)
  const { session } = live
  const doors = useMemo<SessionDoors>(
    () => ({
      opened: async () => openedFor(session, seat),
      earlier: async () => [],
      before: async () => [],
      helps: async () => ({}),
      meeting: async () => null,
      calendar: null,
      reflection: null,
      tell: null,
      home: null,
    }),
    [session, seat],
  )
  const { version, view } = live.seen[seat]
  const wire: Wire = {
    presence: PRESENCE,
    pending: [],
    saving: 'saved',
    refused: refused && { code: refused, fault: null },
    calm,
    send,
  }
  return (
    <Stage
      line={{ frame: { version, view, now: 0 }, wire, drafts, offset: 0 }}
      locale={locale}
      words={words}
      bare={bare}
      doors={doors}
      lobby={(_view, _now, ahead) => ahead}
    />
  )
}

function draftsOfPage(): Drafts {
  const kept = new Map<string, unknown>()
  return {
    place: 'preview',
    read: (name) => kept.get(name),
    keep: (name, draft) => void kept.set(name, draft),
    forget: (name) => void kept.delete(name),
    takeUp: () => {},
    others: () => [],
    turnTo: (name, draft) => void kept.set(name, draft),
    letGo: () => {},
  }
}
