'use client'
// The bar of a room: the break, and behind one button all that is rarely needed. The way to hide the page sits beside it.
import { Ellipsis, Pause } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#app/ui/button.tsx'
import { Wordmark } from '#app/ui/wordmark.tsx'
import { useScreen, useSheets } from '../screen.tsx'

/** On a break there is none to take. */
export function Bar({ resting = false }: { resting?: boolean }) {
  const t = useTranslations('room.bar')
  const openSheet = useSheets()
  const { bare } = useScreen()
  if (bare) return <Wordmark />
  return (
    <div className="flex items-center gap-1">
      {!resting && (
        <button
          type="button"
          aria-label={t('take-break')}
          onClick={() => openSheet('break')}
          className="inline-flex min-h-11 items-center gap-2 rounded-pill px-3 text-small whitespace-nowrap font-semibold text-ink hover:bg-sunken"
        >
          <Pause aria-hidden="true" className="size-4" />
          <span className="max-[21rem]:sr-only">{t('break')}</span>
        </button>
      )}
      <IconButton label={t('more')} onClick={() => openSheet('more')}>
        <Ellipsis aria-hidden="true" className="size-5" />
      </IconButton>
    </div>
  )
}
