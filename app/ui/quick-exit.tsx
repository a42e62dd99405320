// The first thing the Tab key meets: hides the page at once. public/cover.js does the work; without scripts the link still leads away.
import { EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'

export function QuickExit({ to }: { to: string }) {
  const t = useTranslations('common.hide')
  return (
    <aside aria-label={t('page')}>
      <a
        href={to}
        rel="noreferrer"
        data-leave=""
        title={t('how')}
        className="unprinted pointer-events-auto fixed end-3 top-2 z-50 inline-flex min-h-11 items-center gap-2 rounded-pill border border-edge bg-raised px-4 text-small font-semibold text-ink hover:border-ink sm:end-5"
      >
        <EyeOff aria-hidden="true" className="size-4" />
        <span className="max-[21rem]:sr-only">{t('page')}</span>
      </a>
    </aside>
  )
}
