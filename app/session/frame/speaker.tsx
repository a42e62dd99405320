'use client'
// Where a step has a speaker: who speaks and who listens. Both do both over time.
import { useTranslations } from 'next-intl'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import { partnerOf } from '#shared/session/seat.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { useNames, useScreen } from '../screen.tsx'

export function Speaker({ step: { speaker, asked } }: { step: StepView }) {
  const t = useTranslations('room.speaker')
  const { view, onePhone } = useScreen()
  const { seat } = view
  const { of } = useNames()
  // Where the listener is asked, the step's own words say what each does.
  if (!speaker || onePhone?.both || asked !== (speaker === seat)) return null
  const listener = partnerOf(speaker)
  return (
    <p className="mb-4 flex items-center gap-2 text-small font-semibold">
      <SeatMark seat={speaker} name={view.names[speaker]} className="size-6" />
      <span>{speaker === seat ? t('you', { name: of(listener) }) : t('they', { name: of(speaker) })}</span>
    </p>
  )
}
