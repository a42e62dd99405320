'use client'
// The outline of a text that is on its way. It appears only after 300 ms, and says so to those who hear the page.
import { useTranslations } from 'next-intl'

const WIDTHS = ['w-full', 'w-11/12', 'w-full', 'w-4/5', 'w-2/3']

export function Skeleton({ lines = 4, className = '' }: { lines?: number; className?: string }) {
  const t = useTranslations('common')
  return (
    <div role="status" className={`animate-late ${className}`}>
      <span className="sr-only">{t('one-moment')}</span>
      <div aria-hidden="true" className="space-y-3">
        {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line, at) => (
          <div key={line} className={`h-4 rounded-small bg-sunken ${WIDTHS[at % WIDTHS.length]}`} />
        ))}
      </div>
    </div>
  )
}
