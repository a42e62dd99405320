'use client'
// Recovery codes, this once: to be printed, copied or written down.
import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { useCopy } from '#app/ui/copied.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'

export function Codes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations('account.codes')
  const c = useTranslations('common')
  const [copying, copy] = useCopy()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <Card>
      <h2 ref={title} tabIndex={-1} className="font-serif text-prompt outline-none">
        {t('title')}
      </h2>
      <p className="mt-2">{t('text')}</p>
      <ol dir="ltr" className="my-5 grid select-all gap-x-8 gap-y-1.5 tracking-wider tabular-nums sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="unprinted grid gap-3 sm:flex sm:flex-wrap">
        <Button tone="soft" onClick={() => copy(codes.join('\n'))}>
          <Copy aria-hidden="true" className="size-5" />
          {t('copy')}
        </Button>
        <PrintButton label={t('print')} />
        <Button onClick={onKept}>{t('kept')}</Button>
      </div>
      <Notice className="unprinted mt-4">
        {copying === 'copied' ? c('copied') : copying === 'select' && t('select')}
      </Notice>
    </Card>
  )
}
