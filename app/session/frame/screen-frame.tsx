'use client'
// The frame of a room's screens: above them the break and, behind one button, all that is rarely needed; then the counsellor's line.
import { Ellipsis, Pause } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { IconButton } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Wordmark } from '#app/ui/wordmark.tsx'
import { useScreen, useSheets } from '../screen.tsx'
import { useArrival } from './arrival.tsx'
import { HostBadge } from './host-badge.tsx'

type ScreenFrameProps = Omit<ComponentProps<typeof PageFrame>, 'bar' | 'strip'> & {
  /** On a break there is none to take. */
  resting?: boolean
}

export function ScreenFrame({ resting = false, ...page }: ScreenFrameProps) {
  return <PageFrame bar={<Bar resting={resting} />} strip={<HostBadge />} {...page} />
}

function Bar({ resting }: { resting: boolean }) {
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

/** The head of a screen that is no step. `at` names the screen: when it changes, the reader's place moves to the heading. */
export function ScreenHead({ at, why, children }: { at: string; why: string; children: ReactNode }) {
  const heading = useArrival(at)
  return (
    <>
      <p className="text-quiet">{why}</p>
      <h1 ref={heading} tabIndex={-1} className="mt-2 font-serif text-prompt outline-none">
        {children}
      </h1>
    </>
  )
}
