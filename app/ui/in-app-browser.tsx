'use client'
// Some chat programs open links in a browser of their own that forgets people. It says how to move to the real one.
import { useTranslations } from 'next-intl'
import { Button } from './button.tsx'
import { useCopy } from './copied.ts'
import { isInsideProgram } from './inside-program.ts'
import { Notice } from './notice.tsx'
import { useInBrowser } from './time-text.tsx'

export function InAppBrowser() {
  const t = useTranslations('join.in-app')
  const c = useTranslations('common')
  const [copying, copy] = useCopy()
  const inside = useInBrowser() && isInsideProgram(navigator.userAgent)
  return (
    <Notice title={inside && t('title')} className="mb-8">
      {inside && (
        <>
          <p>{t('text')}</p>
          <Button tone="plain" className="-ms-3" onClick={() => copy(location.href)}>
            {copying === 'copied' ? c('copied') : t('copy')}
          </Button>
          {copying === 'select' && (
            <p dir="ltr" className="select-all text-small">
              {location.href}
            </p>
          )}
        </>
      )}
    </Notice>
  )
}
