'use client'
// Whose screen this is, where two share one phone, and the way on for somebody who only looked again.
import { useTranslations } from 'next-intl'
import { Button } from '#app/ui/button.tsx'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import { useNames, useScreen } from '../screen.tsx'

export function Whose() {
  const t = useTranslations('room.one-phone')
  const { view, onePhone } = useScreen()
  const { seat } = view
  const { of, theirs } = useNames()
  if (!onePhone || onePhone.both) return null
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-3">
      <p className="flex min-h-11 min-w-0 items-center gap-2 text-small text-quiet">
        <SeatMark seat={seat} name={view.names[seat]} className="size-6" />
        {t('whose', { name: of(seat) })}
      </p>
      {onePhone.handOver && (
        <Button tone="soft" onClick={onePhone.handOver}>
          {t('hand-over', { name: theirs })}
        </Button>
      )}
    </div>
  )
}
