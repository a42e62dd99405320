'use client'
// What has opened so far, to read again. Fetched when asked for; words that are to be said back stay covered there too.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { OpenedPairs } from '#app/prompts/shown/opened-pairs.tsx'
import { StillCards } from '#app/prompts/shown/turning.tsx'
import { useScreen } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import type { Opened } from '#shared/session/part-shape.ts'

type Found = readonly Opened[] | 'not-asked' | 'asking' | 'not-now'

export function SoFar() {
  const t = useTranslations('room.so-far')
  const { doors } = useScreen()
  const [found, setFound] = useState<Found>('not-asked')
  const look = async () => {
    setFound('asking')
    setFound((await doors.opened()) ?? 'not-now')
  }
  if (typeof found === 'string') {
    return (
      <div>
        <Button tone="soft" className="w-full" busy={found === 'asking'} onClick={look}>
          {t('look')}
        </Button>
        <p role="status" className="mt-1 text-small text-quiet">
          {found === 'not-now' && t('not-now')}
        </p>
      </div>
    )
  }
  return (
    <section>
      <h3 className="mb-3 font-semibold">{t('title')}</h3>
      {found.length === 0 && <p className="text-quiet">{t('nothing')}</p>}
      <StillCards>
        <OpenedPairs opened={found} titled />
      </StillCards>
    </section>
  )
}
