// After a meeting, or beside one: what was opened in it, a note to oneself, a few words to both, and something to do until next time.
import { getLocale, getTranslations } from 'next-intl/server'
import { NothingFound } from '#app/nothing-found.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { TimeText } from '#app/ui/time-text.tsx'
import { titlesFor } from '#app/words/library.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime, type MeetingPage } from '#server/runtime.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { atDesk } from '../../asking.ts'
import { FollowUps } from '../../couples/[counselling]/follow-ups.tsx'
import { HomeworkPart } from '../../couples/[counselling]/homework.tsx'
import { Notes } from '../../couples/[counselling]/notes.tsx'
import { Part } from '../../couples/[counselling]/part.tsx'
import { DeskFrame } from '../../frame.tsx'
import { Fresh } from '../../fresh.tsx'
import { choosableFor, titlesOf } from '../../titles.ts'
import { EndMeeting } from './end-meeting.tsx'

export default async function AfterMeeting({ params }: PageProps<'/desk/meetings/[meeting]'>) {
  const person = await atDesk()
  const { reads } = getRuntime()
  const fresh = await reads.desk.standing(person)
  const meeting = await reads.desk.meeting(person, (await params).meeting)
  if (isRefusal(meeting)) return <NothingFound />
  const { counselling, at, minutes, sessions, endedAt, alias, homework } = meeting
  const locale = await getLocale()
  const [t, d] = [await getTranslations('desk.meeting'), await getTranslations('desk')]
  const choosable = await choosableFor(person, locale)
  const titles = { ...titlesOf(choosable), ...(await titlesFor(locale, [...homework, ...sessions])) }
  return (
    <DeskFrame here={null}>
      <Sentences of={['desk', 'account']}>
        <Fresh of={fresh} />
        <ButtonLink href={`/desk/couples/${counselling}`} tone="plain" className="mb-2 -ms-3">
          {t('back', { alias: isolated(alias ?? d('unnamed')) })}
        </ButtonLink>
        <h1 className="font-serif text-title">{t(endedAt === null ? 'going-on' : 'title')}</h1>
        <p className="mt-2 text-quiet">{t.rich('when', { minutes, when: () => <TimeText at={at} as="moment" /> })}</p>
        {endedAt === null && <EndMeeting meeting={meeting.meeting} canHost={meeting.ready === 'ready'} />}
        <div className="mt-8 grid grid-cols-1 items-start gap-x-10 gap-y-6 lg:grid-cols-2">
          <div className="grid min-w-0 grid-cols-1 gap-6">
            <Opened meeting={meeting} titles={titles} />
            <Notes counselling={counselling} notes={meeting.notes} />
          </div>
          <div className="grid min-w-0 grid-cols-1 gap-6">
            <FollowUps counselling={counselling} followUps={meeting.followUps} />
            <HomeworkPart counselling={counselling} homework={homework} choosable={choosable} titles={titles} />
          </div>
        </div>
      </Sentences>
    </DeskFrame>
  )
}

type OpenedProps = { meeting: MeetingPage; titles: Record<string, string> }

async function Opened({ meeting: { sessions, counselling }, titles }: OpenedProps) {
  const t = await getTranslations('desk.meeting')
  if (sessions.length === 0) return <Part title={t('sessions')} text={t('no-sessions')} />
  return (
    <Part title={t('sessions')}>
      <ul className="divide-y divide-line">
        {sessions.map(({ session, exercise, closed, readable }) => (
          <li key={session} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <span>
              <span className="block font-serif text-lead">{titles[exercise] ?? ''}</span>
              {closed !== null && <span className="block text-small text-quiet">{t(closed ? 'closed' : 'open')}</span>}
            </span>
            {readable && (
              <ButtonLink href={`/desk/couples/${counselling}/reflections/${session}`} tone="plain" className="-me-3">
                {t('read')}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
