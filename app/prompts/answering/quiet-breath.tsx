'use client'
// [RM30] A breath for whoever has nothing to answer just now. Both devices draw it by the one clock of the server, and it is never said aloud.
import { useTranslations } from 'next-intl'
import { useClock } from '#app/session/screen.tsx'
import { BreathForm, breathAt } from '../breathe/breath.tsx'

export function QuietBreath() {
  const t = useTranslations('room.breathe')
  const breath = breathAt(useClock(100))
  return (
    <div aria-hidden="true">
      <BreathForm breath={breath} caption={t(breath.goes)} count={breath.count} beside />
    </div>
  )
}
