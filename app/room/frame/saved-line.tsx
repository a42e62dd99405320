'use client'
// One quiet line on whether the words given here have reached the server. Silent while there is nothing to say.
import { Check, Cloud, CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRoom } from '../room.tsx'

export function SavedLine({ given = false }: { given?: boolean }) {
  const { saving, bare } = useRoom()
  const t = useTranslations('room.saving')
  const Sign = saving === 'saved' ? Check : saving === 'saving' ? Cloud : CloudOff
  // Where nothing is kept, nothing says so.
  const shown = !bare && (saving !== 'saved' || given)
  return (
    <div role="status" className="text-small text-quiet">
      {shown && (
        <p key={saving} className="flex animate-late items-start justify-center gap-1.5">
          <Sign aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" strokeWidth={1.75} />
          {t(saving)}
        </p>
      )}
    </div>
  )
}
