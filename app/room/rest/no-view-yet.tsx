'use client'
// In the place of a room that is not on this device: because its first view is still on the way, or because the server lets it in no more.
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isOfOtherWire } from '#app/loading/holding.ts'
import { StillComing } from '#app/loading/piece.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { NoLineYet } from '#app/ui/no-line-yet.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { RefusalCode } from '#shared/session/refusal.ts'

/** `crowded`: it waits since too many come from here. */
export function OpeningRoom({ crowded }: { crowded: boolean }) {
  return (
    <PageFrame bar={null}>
      <Skeleton whole className="mt-16" />
      <NoLineYet crowded={crowded} />
    </PageFrame>
  )
}

/** A screen whose code is on its way to this device. */
export function ComingScreen() {
  return (
    <PageFrame bar={null}>
      <Skeleton className="mt-16" />
      <StillComing />
    </PageFrame>
  )
}

// From here a reload leads nowhere else; the start page knows every place that this device has.
const NOT_HERE: readonly RefusalCode[] = ['signed-out', 'not-found', 'unreadable']

/** Why, and what to do. */
export function TurnedAway({ refused, protocol }: { refused: RefusalCode; protocol: number }) {
  useEffect(() => {
    if (refused === 'reload-needed' && isOfOtherWire(protocol)) location.reload()
  }, [refused, protocol])
  const t = useTranslations('room.line')
  const words = useRefusalWords()
  const notHere = NOT_HERE.includes(refused)
  return (
    <PageFrame bar={null}>
      <div role="alert" className="grid justify-items-start gap-6 pt-12">
        <h1 className="font-serif text-prompt">{words({ refused })}</h1>
        <div className="flex flex-wrap gap-3">
          {!notHere && <Button onClick={() => location.reload()}>{t('again')}</Button>}
          <ButtonLink href="/" tone={notHere ? 'main' : 'soft'}>
            {t('home')}
          </ButtonLink>
        </div>
      </div>
    </PageFrame>
  )
}
