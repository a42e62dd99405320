'use client'
// What still waits for a place in an order. Pressed in turn, each comes to lie next; nothing has a place before somebody gave it one.
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'

type WaitingProps = {
  waiting: readonly string[]
  nameOf: (option: string) => string
  onPlace: (option: string, at: number) => void
}

export function RankWaiting({ waiting, nameOf, onPlace }: WaitingProps) {
  const t = useTranslations('room.rank')
  const id = useId()
  if (waiting.length === 0) return null
  return (
    <div className="mt-4">
      <p id={id} className="mb-2 text-small text-quiet">
        {t('waiting', { count: waiting.length })}
      </p>
      <ul aria-labelledby={id} className="grid grid-cols-1 gap-1.5">
        {waiting.map((option, at) => (
          <li key={option}>
            <button
              type="button"
              data-waiting
              aria-label={t('place', { name: nameOf(option) })}
              onClick={() => onPlace(option, at)}
              className="flex min-h-12 w-full items-center gap-2 rounded-control border border-dashed border-edge px-3 py-1 text-start hover:border-ink"
            >
              <Plus aria-hidden="true" className="size-5 shrink-0 text-quiet" />
              <span className="min-w-0 flex-1 leading-snug font-medium [overflow-wrap:anywhere] hyphens-auto">
                {nameOf(option)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
