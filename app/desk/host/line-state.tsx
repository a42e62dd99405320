'use client'
// Whether what the host does reaches the server, and a kind sentence when something could not be done.
import { CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { OnlyInPage } from '#app/on-device/only-in-page.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useHosting } from './hosting.tsx'

export function LineState() {
  const t = useTranslations('hosting.line')
  const words = useRefusalWords()
  const { view, saving, refused, calm } = useHosting()
  const off = saving !== 'saved' && saving !== 'saving'
  return (
    <>
      <Notice className="mb-4">
        {off && (
          <span className="flex items-start gap-2">
            <CloudOff aria-hidden="true" className="mt-0.5 size-5 shrink-0" strokeWidth={1.75} />
            {t(saving)}
          </span>
        )}
      </Notice>
      <OnlyInPage className="mb-4" />
      <Notice className="mb-4">{view.room?.lapsed && t('lapsed')}</Notice>
      <Notice tone={refused?.code === 'fault' ? 'wrong' : 'kept'} className="mb-4">
        {refused && (
          <div className="flex items-center justify-between gap-3">
            <span>{words({ refused: refused.code, ...(refused.fault && { fault: refused.fault }) })}</span>
            <Button tone="plain" className="-me-2 shrink-0" onClick={calm}>
              {t('read')}
            </Button>
          </div>
        )}
      </Notice>
    </>
  )
}
