'use client'
// The frame around the lobby, with the way home: what stands in it is the lobby's own.
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { HostBadge } from '#app/session/frame/host-badge.tsx'
import { Refused, SavedLine } from '#app/session/frame/saved-line.tsx'
import { useHost, useScreen } from '#app/session/screen.tsx'
import { StopForToday } from '#app/session/stop-for-today.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Wordmark } from '#app/ui/wordmark.tsx'
import { Question } from '../host/question.tsx'

export function LobbyPage({ children }: { children: ReactNode }) {
  const { doors } = useScreen()
  // The question itself stands below.
  const asks = useHost()?.here === 'asked'
  return (
    <PageFrame bar={doors.home && <Wordmark />} strip={!asks && <HostBadge />}>
      <div className="grid gap-2">
        <Refused />
        <SavedLine />
      </div>
      <HostAsks />
      {children}
      {doors.home && (
        <div className="-ms-3 mt-6">
          <StopForToday />
        </div>
      )}
    </PageFrame>
  )
}

/** Before it begins nobody is in the middle of anything: the question stands on the page itself. */
function HostAsks() {
  const t = useTranslations('room.host.ask')
  const host = useHost()
  const card = useRef<HTMLDivElement>(null)
  const asks = host?.here === 'asked'
  useEffect(() => {
    const writes = document.activeElement?.matches('input, textarea')
    if (asks && !writes) card.current?.scrollIntoView({ block: 'start' })
  }, [asks])
  return (
    <div ref={card} role="status">
      {asks && (
        <Card aria-labelledby="host-asks" className="mt-2 mb-8 animate-arrive">
          <h2 id="host-asks" className="mb-4 font-serif text-prompt">
            {t('title', { name: host.name })}
          </h2>
          <Question />
        </Card>
      )}
    </div>
  )
}
