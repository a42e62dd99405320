// The screen a counsellor hosts a meeting from. Whether it is theirs is asked of the database each time; others find nothing here.
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { sessionWords } from '#app/session/session-words.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime } from '#server/runtime.ts'
import { PROTOCOL_VERSION } from '#shared/protocol.ts'
import { atDesk, found } from '../../asking.ts'
import { choosableFor } from '../../titles.ts'
import { Before } from '../before.tsx'
import { bringableIn } from '../library.ts'
import { LiveHosting } from '../live-hosting.tsx'
import { placeFrom } from '../meeting-place.ts'
import { nowIn } from '../place.ts'

export default async function HostPage({ params }: PageProps<'/desk/host/[meeting]'>) {
  const { meeting } = await params
  const person = await atDesk()
  const { reads } = getRuntime()
  const page = found(await reads.desk.hosting(person, meeting))
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
