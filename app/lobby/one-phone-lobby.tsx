'use client'
// Before it begins, where two share one phone: what they will do, how it goes back and forth, and one press to begin.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PrivateSection } from '#app/private/section.tsx'
import { Button } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { SeatMarks } from '#app/ui/seat-mark.tsx'
import type { Exercise } from '#app/words/library.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { View } from '#shared/session/view-shape.ts'
import { WhoCouldRead } from './every-lobby.tsx'

type OnePhoneLobbyProps = {
  names: View['names']
  exercise: Exercise | undefined
  /** Of the steps that these two meet. */
  minutes: readonly [number, number]
  /** Who runs this server, by name. */
  runBy: string | null
  /** Nothing of this couple's has begun yet. */
  newcomers: boolean
  busy: boolean
  onBegin: () => void
  /** What is asked about the time before. */
  asked?: ReactNode
}

export function OnePhoneLobby({
  names,
  exercise,
  minutes,
  runBy,
  newcomers,
  busy,
  onBegin,
  asked,
}: OnePhoneLobbyProps) {
  const t = useTranslations('lobby.one-phone')
  const c = useTranslations('common')
  if (!exercise) return null
  const [first, second] = PARTNER_SEATS.map((seat) => isolated(names[seat] ?? ''))
  const [least, most] = minutes
  return (
    <div className="grid grid-cols-1 gap-10">
      <header className="grid gap-3">
        <p className="text-quiet">{c('minutes', { least, most })}</p>
        <h1 className="font-serif text-title">{exercise.title}</h1>
        <p className="flex items-center gap-3 font-semibold">
          <SeatMarks names={names} className="-space-x-2" />
          <span className="min-w-0">{t('lobby-title', { first: first ?? '', second: second ?? '' })}</span>
        </p>
      </header>
      <section className="grid gap-3 rounded-card border border-line bg-raised p-5 shadow-rest">
        <p>{t('turns')}</p>
        <p>{t('opens')}</p>
        <p className="text-quiet">{t('blind')}</p>
      </section>
      {newcomers && <PrivateSection />}
      <Button className="w-full" busy={busy} onClick={onBegin}>
        {t('begin')}
      </Button>
      {asked}
      <WhoCouldRead runBy={runBy} />
    </div>
  )
}
