// Meetings with a couple: the one that goes on, what is planned, and what was.
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { RowLink } from '#app/ui/row-link.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { CouplePage } from '#server/runtime.ts'
import type { Choosable } from '../../titles.ts'
import { Part } from './part.tsx'
import { BeginNow, CallOff, PlanForm } from './plan-form.tsx'

type Titles = Record<string, string>
type MeetingsProps = { page: CouplePage; choosable: readonly Choosable[]; titles: Titles }
type Meeting = CouplePage['meetings'][number]

export function Meetings({ page, choosable, titles }: MeetingsProps) {
  const t = useTranslations('desk.couple.meetings')
  const { counselling, ready } = page
  const standing = page.meetings.filter(({ endedAt }) => endedAt === null).reverse()
  const before = page.meetings.filter(({ endedAt }) => endedAt !== null)
  const begun = standing.some(({ begunAt }) => begunAt !== null)
  return (
    <Part title={t('title')}>
      {standing.length === 0 && <p className="text-quiet">{t('none')}</p>}
      <ul className="grid grid-cols-1 gap-5">
        {standing.map((meeting) => (
          <Standing
            key={meeting.meeting}
            meeting={meeting}
            choosable={choosable}
            titles={titles}
            canHost={ready === 'ready'}
            now={page.now}
          />
        ))}
      </ul>
      <div className="mt-5 grid grid-cols-1 gap-2 border-t border-line pt-3">
        {!begun && ready === 'ready' && <BeginNow counselling={counselling} />}
        <PlanForm
          title={t('plan')}
          at={`/api/desk/couples/${counselling}/meetings`}
          choosable={choosable}
          now={page.now}
        />
      </div>
      {before.length > 0 && (
        <details className="mt-2 border-t border-line pt-1">
          <summary className="min-h-11 content-center font-semibold">{t('earlier')}</summary>
          <ul className="grid grid-cols-1 gap-2 pt-2">
            {before.map(({ meeting, at, exercises }) => (
              <RowLink key={meeting} href={`/desk/meetings/${meeting}`} title={t('notes')}>
                <TimeText at={at} as="moment" />
                {exercises.length > 0 && ` · ${exercises.map((id) => titles[id] ?? '').join(', ')}`}
              </RowLink>
            ))}
          </ul>
        </details>
      )}
    </Part>
  )
}

type StandingProps = {
  meeting: Meeting
  choosable: readonly Choosable[]
  titles: Titles
  canHost: boolean
  now: number
}

function Standing({ meeting, choosable, titles, canHost, now }: StandingProps) {
  const t = useTranslations('desk.couple.meetings')
  const { meeting: id, at, begunAt, exercises, minutes } = meeting
  return (
    <li className="border-line not-first:border-t not-first:pt-5">
      <p className={begunAt === null ? 'font-semibold' : 'font-semibold text-accent'}>
        {begunAt === null ? (
          <TimeText at={at} as="moment" />
        ) : (
          t.rich('now', { time: () => <TimeText at={begunAt} as="time" /> })
        )}
      </p>
      <p className="text-small text-quiet">
        {exercises.length > 0 ? exercises.map((exercise) => titles[exercise] ?? '').join(' · ') : t('no-plan')}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {canHost && (
          <ButtonLink href={`/desk/host/${id}`} tone={begunAt === null ? 'soft' : 'main'}>
            {t('host')}
          </ButtonLink>
        )}
        {begunAt === null ? (
          <CallOff meeting={id} />
        ) : (
          <ButtonLink href={`/desk/meetings/${id}`} tone="plain">
            {t('notes')}
          </ButtonLink>
        )}
      </div>
      <div className="mt-2">
        <PlanForm
          title={t('change')}
          at={`/api/desk/meetings/${id}`}
          choosable={choosable}
          now={now}
          meeting={{ at, minutes, exercises, begun: begunAt !== null }}
        />
      </div>
    </li>
  )
}
