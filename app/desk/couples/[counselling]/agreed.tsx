// What both agree to, purpose by purpose. Whose yes is missing is not known here.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TimeText } from '#app/ui/time-text.tsx'
import type { CouplePage } from '#server/runtime.ts'
import type { Instant } from '#shared/time.ts'
import { Part } from './part.tsx'

export function Agreed({ page: { agreed } }: { page: Pick<CouplePage, 'agreed'> }) {
  const t = useTranslations('desk.couple.agreed')
  const { hosting, pastReflections, agreements } = agreed
  const since = (what: 'past' | 'agreements', from: Instant | null | undefined) =>
    from ? t.rich(`${what}-from`, { date: () => <TimeText at={from} as="date" /> }) : t(what)
  return (
    <Part title={t('title')} text={t('text')}>
      <ul className="divide-y divide-line">
        <One what={t('hosting')} stands={hosting} />
        <One what={since('past', pastReflections?.reachesBackTo)} stands={pastReflections !== null} />
        <One what={since('agreements', agreements?.reachesBackTo)} stands={agreements !== null} />
      </ul>
    </Part>
  )
}

function One({ what, stands }: { what: ReactNode; stands: boolean }) {
  const t = useTranslations('desk.couple.agreed')
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
      <span>{what}</span>
      <span className={stands ? 'font-semibold' : 'text-quiet'}>{t(stands ? 'yes' : 'no')}</span>
    </li>
  )
}
