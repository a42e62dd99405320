'use client'
// A kind sentence when something could not be done. It stays until it is read; the words it is about are still in their place.
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useScreen } from '../screen.tsx'

export function Refused() {
  const t = useTranslations('room.refused')
  const words = useRefusalWords()
  const { refused, calm } = useScreen()
  return (
    <Notice tone={refused?.code === 'fault' ? 'wrong' : 'kept'}>
      {refused && (
        <div className="flex items-center justify-between gap-3">
          <span>{words({ refused: refused.code, ...(refused.fault && { fault: refused.fault }) })}</span>
          <Button tone="plain" className="-me-2 shrink-0" onClick={calm}>
            {t('read')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
