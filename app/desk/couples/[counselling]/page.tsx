// A couple's page for their counsellor: what both agree to show at this moment, what the counsellor keeps, and what comes next.
import { headers } from 'next/headers'
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { NothingFound } from '#app/nothing-found.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { TimeText } from '#app/ui/time-text.tsx'
import { SeatName } from '#app/ui/words.tsx'
import { titlesFor } from '#app/words/library.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { type CouplePage, getRuntime } from '#server/runtime.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import { atDesk } from '../../asking.ts'
import { DeskFrame } from '../../frame.tsx'
import { Fresh } from '../../fresh.tsx'
import { choosableFor, titlesOf } from '../../titles.ts'
import { Ending } from './ending.tsx'
import { FollowUps } from './follow-ups.tsx'
import { FormerCouple } from './former.tsx'
import { Handover } from './handover.tsx'
import { HomeworkPart } from './homework.tsx'
import { Links } from './links.tsx'
import { Meetings } from './meetings.tsx'
import { Naming } from './naming.tsx'
import { Notes } from './notes.tsx'
import { Part } from './part.tsx'
import { PastParts } from './past.tsx'
import { Ready } from './ready.tsx'
import { TakeAlong } from './take-along.tsx'

export default async function CoupleOnDesk({ params }: PageProps<'/desk/couples/[counselling]'>) {
  const { counselling } = await params
  const person = await atDesk()
  const { reads } = getRuntime()
  const fresh = await reads.desk.standing(person)
  const page = await reads.desk.couple(person, counselling)
  // [CO50] Of a couple that is no longer theirs, a counsellor finds their own notes.
  if (isRefusal(page)) {
    const former = await reads.desk.former(person, counselling)
    return isRefusal(former) ? <NothingFound /> : <FormerCouple page={former} />
  }
  const host = (await headers()).get('host')
  const links = page.ready === 'no-couple' ? await reads.counsellingInvites(person, counselling, host) : null
  const locale = await getLocale()
  const choosable = await choosableFor(person, locale)
  const titles = { ...titlesOf(choosable), ...(await titlesFor(locale, namedOn(page))) }
  const own = page.covering === null
  const d = await getTranslations('desk')
  return (
    <DeskFrame here={null}>
      <Sentences of={['desk', 'account']}>
        <Fresh of={fresh} />
        <Head page={page} />
        {links && !isRefusal(links) && <Links counselling={counselling} {...links} />}
        <div className="mt-8 grid grid-cols-1 items-start gap-x-10 gap-y-6 lg:grid-cols-[1.4fr_1fr]">
          <div className="grid min-w-0 grid-cols-1 gap-6">
            {(page.ready === 'safety-first' || page.ready === 'not-agreed') && <Ready page={page} />}
            {page.ready !== 'no-couple' && (
              <>
                <Meetings page={page} choosable={choosable} titles={titles} />
                <PastParts page={page} titles={titles} />
                <Agreed page={page} />
              </>
            )}
          </div>
          <div className="grid min-w-0 grid-cols-1 gap-6">
            <Notes counselling={counselling} notes={page.notes} />
            {page.ready !== 'no-couple' && (
              <>
                <HomeworkPart
                  counselling={counselling}
                  homework={page.homework}
                  choosable={choosable}
                  titles={titles}
                />
                <FollowUps counselling={counselling} followUps={page.followUps} />
              </>
            )}
            <Records counselling={counselling} />
            {page.alias !== null && <Naming key={page.alias} counselling={counselling} alias={page.alias} />}
            {own && page.ready !== 'no-couple' && <Handover {...page} />}
            {own && <Ending counselling={counselling} alias={page.alias ?? d('unnamed')} />}
          </div>
        </div>
      </Sentences>
    </DeskFrame>
  )
}

/** Every exercise that this page speaks of. */
function namedOn({ meetings, past, homework }: CouplePage): { exercise: string; version?: number }[] {
  const planned = meetings.flatMap(({ exercises }) => exercises.map((exercise) => ({ exercise })))
  const met = meetings.flatMap(({ sessions }) => sessions)
  return [...planned, ...homework, ...met, ...(past?.reflections ?? [])]
}

async function Head({ page }: { page: CouplePage }) {
  const { counselling, names, since, policy, covering, handover } = page
  const d = await getTranslations('desk')
  const t = await getTranslations('desk.couple')
  const n = await getTranslations('desk.new.policies')
  return (
    <header>
      <h1 className="font-serif text-title">{isolated(page.alias ?? d('unnamed'))}</h1>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        {PARTNER_SEATS.map((seat) => {
          const name = names[seat]
          return name && <SeatName key={seat} seat={seat} name={name} />
        })}
        <span className="text-small text-quiet">
          {t.rich('since', { date: () => <TimeText at={since} as="date" /> })}
        </span>
        <span className="text-small text-quiet">{t('policy', { policy: n(policy) })}</span>
      </div>
      {covering !== null && (
        <p className="mt-3 max-w-text text-quiet">
          {t.rich('covering', {
            name: isolated(covering),
            until: () => <TimeText at={handover?.until ?? 0} as="moment" />,
          })}
        </p>
      )}
      {page.alias === null && (
        <div className="mt-5 max-w-text">
          <Naming counselling={counselling} alias={null} />
        </div>
      )}
    </header>
  )
}

async function Records({ counselling }: { counselling: string }) {
  const t = await getTranslations('desk.couple.copy')
  return (
    <Part title={t('title')} text={t('text')}>
      <TakeAlong counselling={counselling} className="-ms-1">
        {t('take')}
      </TakeAlong>
    </Part>
  )
}

// What both agree to, purpose by purpose. Whose yes is missing is not known here.
function Agreed({ page: { agreed } }: { page: Pick<CouplePage, 'agreed'> }) {
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
