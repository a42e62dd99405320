'use client'
// One quiet line on whether the words given here have reached the server. It keeps its height whatever it says.
import { Check, Cloud, CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRoom } from '../room.tsx'

export function SavedLine({ given = false }: { given?: boolean }) {
  const { saving } = useRoom()
  const t = useTranslations('room.saving')
  const Sign = saving === 'saved' ? Check : saving === 'saving' ? Cloud : CloudOff
  const shown = saving !== 'saved' || given
  return (
    <p role="status" className="flex min-h-6 items-center gap-1.5 text-small text-quiet">
      {shown && (
        <span key={saving} className="inline-flex items-start gap-1.5 animate-late">
          <Sign aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" strokeWidth={1.75} />
          {t(saving)}
        </span>
      )}
    </p>
  )
}
