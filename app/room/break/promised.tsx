'use client'
// What the one who asked for the break promised and, if they liked, why. The same for both.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useNames } from '#app/session/screen.tsx'
import { seatLook } from '#app/ui/seat-mark.tsx'
import { type Erased, isErased } from '#shared/session/events.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { BreakView } from '#shared/session/view-shape.ts'

export function Promised({ taken }: { taken: BreakView }) {
  const t = useTranslations('room.break')
  const { of, isMe } = useNames()
  const { caller, opening, reason } = taken
  if (!opening && !reason) return null
  return (
    <div className="grid grid-cols-1 gap-5">
      {opening && (
        <Said caller={caller} words={opening}>
          {isMe(caller) ? t('you-open') : t('they-open', { name: of(caller) })}
        </Said>
      )}
      {reason && (
        <Said caller={caller} words={reason}>
          {t('because')}
        </Said>
      )}
    </div>
  )
}

function Said({ caller, words, children }: { caller: PartnerSeat; words: string | Erased; children: ReactNode }) {
  const t = useTranslations('room.shown')
  return (
    <div className={`border-s-3 ps-4 ${seatLook(caller).line}`}>
      <p className="text-small text-quiet">{children}</p>
      {isErased(words) ? (
        <p className="text-quiet italic">{t('erased')}</p>
      ) : (
        <p dir="auto" className="font-serif text-lead italic [overflow-wrap:anywhere]">
          {words}
        </p>
      )}
    </div>
  )
}
