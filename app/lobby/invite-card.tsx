'use client'
// The invitation, for as long as the place is open. When it goes, what somebody was looking at stays where it is on the screen.
import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef } from 'react'
import { InvitePartner } from '#app/invite/invite.tsx'
import { Card } from '#app/ui/card.tsx'
import type { Exercise } from '#app/words/library.ts'

type InviteCardProps = { session: string; exercise: Exercise; now: () => number }

export function InviteCard({ session, exercise, now }: InviteCardProps) {
  const t = useTranslations('lobby.invite')
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const card = place.current
    // Told that it goes, the card still stands; once this turn is over it does not, and nothing has been drawn yet.
    return () => {
      const keep = card && lookedAt(card)
      if (keep) queueMicrotask(keep)
    }
  }, [])
  return (
    <div ref={place}>
      <Card aria-labelledby="invite">
        <h2 id="invite" className="mb-5 font-serif text-prompt">
          {t('title')}
        </h2>
        <InvitePartner session={session} exercise={exercise} now={now} />
      </Card>
    </div>
  )
}

/** What lies in the middle of the screen now. To be called when the card has gone: puts it back there, or leads to who has come. */
function lookedAt(card: HTMLElement): (() => void) | null {
  const page = card.parentElement
  const middle = [...(page?.children ?? [])].find((part) => part.getBoundingClientRect().bottom > innerHeight / 2)
  const top = middle?.getBoundingClientRect().top ?? 0
  return () => {
    if (!page?.isConnected) return
    if (middle?.isConnected) scrollBy({ top: middle.getBoundingClientRect().top - top, behavior: 'instant' })
    else scrollTo({ top: 0 })
  }
}
