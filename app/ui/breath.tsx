'use client'
// Something pleasant to look at while a place is still empty. It does not move for those who prefer no motion.
import { useTranslations } from 'next-intl'

export function Breath() {
  const t = useTranslations('common')
  return (
    <div className="flex items-center gap-5 text-quiet">
      <svg viewBox="0 0 80 80" aria-hidden="true" className="size-20 shrink-0">
        <circle
          cx="40"
          cy="40"
          r="36"
          className="fill-lamp opacity-25 motion-safe:animate-breath [transform-box:fill-box] origin-center"
        />
        <circle cx="40" cy="40" r="17" className="fill-lamp" />
      </svg>
      <p className="min-w-0 font-serif text-lead italic">{t('breath')}</p>
    </div>
  )
}
