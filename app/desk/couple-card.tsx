// One couple on the desk's first page, under the counsellor's own name for them: what comes next, what is open, what is due.
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { TimeText } from '#app/ui/time-text.tsx'
import type { Today } from '#server/runtime.ts'
import type { Instant } from '#shared/time.ts'

type CoupleCardProps = { couple: Today['couples'][number]; titles: Record<string, string>; now: Instant }

export function CoupleCard({ couple, titles, now }: CoupleCardProps) {
  const t = useTranslations('desk.today')
  const d = useTranslations('desk')
  const { counselling, covering, ready, meeting, opened, due } = couple
  const alias = couple.alias ?? d('unnamed')
  return (
    <li className="flex flex-col rounded-card border border-line bg-raised p-[min(1.25rem,5vw)] shadow-rest sm:p-6">
      <h2 className="font-serif text-prompt">
        <Link
          href={`/desk/couples/${counselling}`}
          className="[overflow-wrap:anywhere] underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {isolated(alias)}
        </Link>
      </h2>
      {covering !== null && <p className="text-small text-quiet">{t('covering', { name: isolated(covering) })}</p>}
      <div className="mt-3 grid flex-1 content-start gap-1.5">
        <p className={meeting?.begunAt ? 'font-semibold text-accent' : undefined}>
          <Next meeting={meeting} now={now} />
        </p>
        {opened.map(({ session, exercise }) => (
          <p key={session} className="text-quiet">
            {t('opened', { exercise: titles[exercise] ?? '' })}
          </p>
        ))}
        {due !== null && due > 0 && <p className="text-quiet">{t('due', { count: due })}</p>}
        {ready !== 'ready' && <p className="text-small text-quiet">{t(ready)}</p>}
      </div>
      {meeting && ready === 'ready' && (
        <ButtonLink
          href={`/desk/host/${meeting.meeting}`}
          tone={meeting.begunAt ? 'main' : 'soft'}
          className="mt-5 self-start"
          aria-label={`${t('host')}: ${alias}`}
        >
          {t('host')}
        </ButtonLink>
      )}
    </li>
  )
}

function Next({ meeting, now }: { meeting: Today['couples'][number]['meeting']; now: Instant }): ReactNode {
  const t = useTranslations('desk.today')
  if (!meeting) return <span className="text-quiet">{t('none-planned')}</span>
  if (meeting.begunAt !== null) return t('now')
  const when = () => <TimeText at={meeting.at} as="moment" beside="named" />
  return t.rich(meeting.at > now ? 'next' : 'past', { when })
}
