'use client'
// The server does not let this device into the room just now: why, what is kept, and what to do.
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import type { RefusalCode } from '#shared/session/refusal.ts'

// From here a reload leads nowhere else; the start page knows every place that this device has.
const NOT_HERE: readonly RefusalCode[] = ['signed-out', 'not-found', 'unreadable']

export function TurnedAway({ refused }: { refused: RefusalCode }) {
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
