'use client'
// What the two agreed to offer each other last time, fetched only where a step asks about it.
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useNames, useScreen } from '#app/session/screen.tsx'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import type { EarlierOffer } from '#shared/session/view-shape.ts'
import { ShownBody } from '../shown/answer-card.tsx'

export function EarlierOffers() {
  const t = useTranslations('room.earlier')
  const { doors, view } = useScreen()
  const { of } = useNames()
  const [offers, setOffers] = useState<EarlierOffer[]>([])
  useEffect(() => {
    let gone = false
    void doors.earlier().then((found) => !gone && setOffers(found ?? []))
    return () => {
      gone = true
    }
  }, [doors])
  if (offers.length === 0) return null
  return (
    <section className="mb-6 rounded-card border border-line bg-sunken p-4">
      <h2 className="text-small font-semibold">{t('title')}</h2>
      <ul className="mt-3 grid gap-3">
        {offers.map(({ seat, shown }) => (
          <li key={seat} className="flex gap-3">
            <SeatMark seat={seat} name={view.names[seat]} className="size-7" />
            <div className="min-w-0">
              <p className="sr-only">{of(seat)}</p>
              <ShownBody step="earlier" seat={seat} shown={shown} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
