'use client'
// The server does not let the counsellor in just now: why, as far as it may be said, and where to go.
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import type { RefusalCode } from '#shared/session/refusal.ts'
import type { MeetingPlace } from './place.ts'

export function OutOfRoom({ refused, place }: { refused: RefusalCode; place: MeetingPlace }) {
  const t = useTranslations('hosting.out')
  const words = useRefusalWords()
  const gone = refused === 'not-found'
  return (
    <div role="alert" className="grid max-w-text justify-items-start gap-5 pt-4">
      <h2 className="font-serif text-prompt">{gone ? t('title') : words({ refused })}</h2>
      {gone && <p className="text-quiet">{t('text')}</p>}
      <div className="flex flex-wrap gap-3">
        {!gone && <Button onClick={() => location.reload()}>{t('again')}</Button>}
        <ButtonLink href={`/desk/couples/${place.counselling}`} tone={gone ? 'main' : 'soft'}>
          {t('desk')}
        </ButtonLink>
      </div>
    </div>
  )
}
