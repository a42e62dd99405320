// One quiet row for each counsellor who goes along with the two, as long as they do.
import { useTranslations } from 'next-intl'
import { isolated } from '#app/ui/isolated.ts'
import { RowLink } from '#app/ui/row-link.tsx'
import type { CounsellingSeen } from '#server/runtime.ts'

export function Counsellings({ counsellings }: { counsellings: readonly CounsellingSeen[] }) {
  const t = useTranslations('counselling.home')
  const standing = counsellings.filter(({ endedAt }) => endedAt === null)
  if (standing.length === 0) return null
  return (
    <ul className="grid max-w-text grid-cols-1 gap-2.5 pt-10">
      {standing.map(({ counselling, counsellor, shut }) => (
        <RowLink
          key={counselling}
          href={`/counselling/${counselling}`}
          title={t('row', { name: isolated(counsellor) })}
        >
          {t(shut ? 'shut' : 'text')}
        </RowLink>
      ))}
    </ul>
  )
}
