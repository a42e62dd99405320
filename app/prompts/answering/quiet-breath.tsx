'use client'
// [RM30] A breath for whoever has nothing to answer just now. Both devices draw it by the one clock of the server, and it is never said aloud.
import { useTranslations } from 'next-intl'
import { useClock } from '#app/session/screen.tsx'
import { useRest } from '#app/ui/breath.tsx'
import { BreathForm, breathAt } from '../breathe/breath.tsx'

export function QuietBreath() {
  const { rests, button } = useRest()
  return (
    <div className="grid justify-items-center">
      <div aria-hidden="true">{rests ? <BreathForm breath={null} caption="" beside /> : <Breathing />}</div>
      {button}
    </div>
  )
}

function Breathing() {
  const t = useTranslations('room.breathe')
  const breath = breathAt(useClock(100))
  return <BreathForm breath={breath} caption={t(breath.goes)} count={breath.count} beside />
}
