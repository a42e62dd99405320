// The screen a counsellor hosts a meeting from. Whether it is theirs is asked of the database each time; others find nothing here.
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { NothingFound } from '#app/nothing-found.tsx'
import { sessionWords } from '#app/session/session-words.ts'
import { exerciseVersions, exerciseWords } from '#app/words/exercise-words.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime, type HostPage as Page } from '#server/runtime.ts'
import type { Locale } from '#shared/locale.ts'
import { PROTOCOL_VERSION } from '#shared/protocol.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { atDesk } from '../../asking.ts'
import { choosableFor } from '../../titles.ts'
import { Before } from '../before.tsx'
import { bringableIn } from '../library.ts'
import { LiveHosting } from '../live-hosting.tsx'
import { type MeetingPlace, nowIn } from '../place.ts'

export default async function HostPage({ params }: PageProps<'/desk/host/[meeting]'>) {
  const { meeting } = await params
  const person = await atDesk()
  const { reads } = getRuntime()
  const page = await reads.desk.hosting(person, meeting)
  if (isRefusal(page)) return <NothingFound />
  if (page.endedAt !== null) redirect(`/desk/meetings/${meeting}`)
  const locale = await getLocale()
  const place = await placeFrom(page, locale, reads.originFor((await headers()).get('host')))
  const now = nowIn(place)
  const openable = (await choosableFor(person, locale)).map(({ id, title }) => ({ exercise: id, title }))
  return (
    <Sentences of={['hosting', 'room']}>
      {now && page.ready === 'ready' ? (
        <LiveHosting
          key={now.session}
          session={now.session}
          protocol={PROTOCOL_VERSION}
          locale={locale}
          words={await sessionWords(locale, now.exercise, now.version)}
          library={await bringableIn(locale)}
          openable={openable}
          place={place}
        />
      ) : (
        <Before place={place} ready={page.ready} openable={openable} />
      )}
    </Sentences>
  )
}

/** Its exercises by title, and the link that leads the two in. */
async function placeFrom(page: Page, locale: Locale, origin: string): Promise<MeetingPlace> {
  const t = await getTranslations({ locale, namespace: 'desk' })
  const { meeting, counselling, at, minutes, begunAt } = page
  const plan = page.exercises.map(async (exercise) => ({ exercise, title: await titleOf(locale, exercise) }))
  const opened = page.sessions.map(async ({ session, exercise, version }) => {
    const { title } = await exerciseWords(locale, exercise, version)
    return { session, exercise, version, title }
  })
  return {
    ...{ meeting, counselling, alias: page.alias ?? t('unnamed'), at, minutes, begunAt },
    plan: await Promise.all(plan),
    opened: await Promise.all(opened),
    link: `${origin}/here/${meeting}`,
  }
}

/** The title of its newest version. */
async function titleOf(locale: Locale, exercise: string): Promise<string> {
  const versions = Object.entries(await exerciseVersions(locale, exercise))
  const [newest] = versions.toSorted(([a], [b]) => Number(b) - Number(a))
  return newest?.[1].title ?? exercise
}
