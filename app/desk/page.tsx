// A counsellor's day: their couples, what comes next with each, and what is due. It shows no word of anybody's.
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ButtonLink } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { TimeText } from '#app/ui/time-text.tsx'
import { titlesFor } from '#app/words/library.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime, type Today } from '#server/runtime.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import { AskedToTake } from './asked.tsx'
import { atDesk } from './asking.ts'
import { TakeAlong } from './couples/[counselling]/take-along.tsx'
import { DeskFrame } from './frame.tsx'
import { Fresh } from './fresh.tsx'
import { ShutDesk } from './shut.tsx'

export default async function DeskPage() {
  const person = await atDesk()
  const { reads } = getRuntime()
  const fresh = await reads.desk.standing(person)
  const today = await reads.desk.today(person)
  if (isRefusal(today)) return <ShutDesk {...today} />
  const { name, couples, asked, former, now } = today
  const t = await getTranslations('desk.today')
  const titles = await titlesFor(
    await getLocale(),
    couples.flatMap(({ opened }) => opened),
  )
  return (
    <DeskFrame here="today">
      <Fresh of={fresh} />
      <Sentences of={['desk']}>
        <h1 className="font-serif text-title">{t('title')}</h1>
        <p className="mt-3 text-lead text-quiet">
          {couples.length > 0 ? t('for', { name: isolated(name) }) : t('empty')}
        </p>
        {asked.map((one) => (
          <AskedToTake key={one.counselling} asked={one} />
        ))}
        {couples.length > 0 ? (
          <ul className="mt-8 grid grid-cols-1 gap-4 md:grid-cols-2">
            {couples.map((couple) => (
              <CoupleCard key={couple.counselling} couple={couple} titles={titles} now={now} />
            ))}
          </ul>
        ) : (
          <ButtonLink href="/desk/couples/new" className="mt-8">
            {t('new')}
          </ButtonLink>
        )}
        <Former former={former} />
      </Sentences>
    </DeskFrame>
  )
}

async function Former({ former }: Pick<Today, 'former'>) {
  const [t, d] = [await getTranslations('desk.today'), await getTranslations('desk')]
  if (former.length === 0) return null
  return (
    <section className="mt-14 max-w-text">
      <h2 className="font-serif text-prompt">{t('former')}</h2>
      <p className="mt-1 mb-2 text-quiet">{t('former-text')}</p>
      <ul>
        {former.map(({ counselling, alias, handedOver, since }) => (
          <li
            key={counselling}
            className="flex flex-wrap items-center justify-between gap-x-6 border-line py-2 not-first:border-t"
          >
            <span>
              <Link
                href={`/desk/couples/${counselling}`}
                className="inline-flex min-h-11 items-center font-serif text-lead underline underline-offset-4"
              >
                {handedOver ? t('former-name') : isolated(alias ?? d('unnamed'))}
              </Link>
              <span className="block text-small text-quiet">
                {t.rich('former-since', { date: () => <TimeText at={since} as="date" /> })}
              </span>
            </span>
            <TakeAlong counselling={counselling}>{t('take-notes')}</TakeAlong>
          </li>
        ))}
      </ul>
    </section>
  )
}

// One couple on the desk's first page, under the counsellor's own name for them: what comes next, what is open, what is due.
type CoupleCardProps = { couple: Today['couples'][number]; titles: Record<string, string>; now: Instant }

function CoupleCard({ couple, titles, now }: CoupleCardProps) {
  const t = useTranslations('desk.today')
  const d = useTranslations('desk')
  const { counselling, covering, ready, meeting, opened, due } = couple
  const alias = couple.alias ?? d('unnamed')
  return (
    <li className="flex flex-col rounded-card border border-line bg-raised p-[min(1.25rem,5vw)] shadow-rest sm:p-6">
      <h2 className="font-serif text-prompt">
        <Link
          href={`/desk/couples/${counselling}`}
          className="underline decoration-line underline-offset-4 hover:decoration-ink"
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
