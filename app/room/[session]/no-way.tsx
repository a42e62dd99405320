'use client'
// The server does not let this device into the room just now: why, what is kept, and what to do.
import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { useRefusalWords } from '#app/ui/refusal-words.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'

export function NoWay({ refused }: { refused: RefusalCode }) {
  const t = useTranslations('room.line')
  const words = useRefusalWords()
  return (
    <PageFrame>
      <div role="alert" className="grid justify-items-start gap-6 pt-12">
        <h1 className="font-serif text-prompt">{words({ refused })}</h1>
        <div className="flex flex-wrap gap-3">
          <Button onClick={() => location.reload()}>{t('again')}</Button>
          <ButtonLink href="/" tone="soft">
            {t('home')}
          </ButtonLink>
        </div>
      </div>
    </PageFrame>
  )
}
