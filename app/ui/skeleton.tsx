'use client'
// The outline of a text that is on its way. It appears only after 300 ms, and says so to those who hear the page. Where scripts are to bring
// the whole page and none run, it says that instead.
import { useTranslations } from 'next-intl'

const WIDTHS = ['w-full', 'w-11/12', 'w-full', 'w-4/5', 'w-2/3']

/** `whole`: nothing else stands on the page until then. */
type SkeletonProps = { lines?: number; whole?: boolean; className?: string }

export function Skeleton({ lines = 4, whole, className = '' }: SkeletonProps) {
  const t = useTranslations('common')
  return (
    <>
      {whole && <WithoutScripts />}
      <Outline label={t('one-moment')} lines={lines} className={className} />
    </>
  )
}

/** [RA6] */
function WithoutScripts() {
  const t = useTranslations('common.no-scripts')
  return (
    <noscript>
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="mt-3 text-lead">{t('what')}</p>
    </noscript>
  )
}

function Outline({ label, lines, className }: { label: string; lines: number; className: string }) {
  return (
    <div role="status" className={`animate-late [@media(scripting:none)]:hidden ${className}`}>
      <span className="sr-only">{label}</span>
      <div aria-hidden="true" className="space-y-3">
        {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line, at) => (
          <div key={line} className={`h-4 rounded-small bg-sunken ${WIDTHS[at % WIDTHS.length]}`} />
        ))}
      </div>
    </div>
  )
}
