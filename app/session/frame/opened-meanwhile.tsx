'use client'
// Something has opened while this person writes. It lies below the step, so that nothing jumps, and waits.
import { useTranslations } from 'next-intl'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useScreen } from '../screen.tsx'

export function OpenedMeanwhile() {
  const t = useTranslations('room.meanwhile')
  const { turn } = useScreen()
  return (
    <Notice className="mt-8">
      {turn && (
        <div className="grid gap-2">
          <p>{t('opened')}</p>
          <Button tone="soft" onClick={turn}>
            {t('look')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
