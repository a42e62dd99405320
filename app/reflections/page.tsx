// Our letters: the sessions a couple has closed, over time, with what was agreed and how it went. Older ones come when asked for.
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn } from '#app/asking/signed-in.ts'
import { NothingFound } from '#app/nothing-found.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Lines } from '#app/ui/pieces.tsx'
import { writtenLines } from '#app/words/exercise-words.ts'
import { titlesFor } from '#app/words/library.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime, type PastSession } from '#server/runtime.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { UnreadNote } from './found.tsx'
import { OverTime } from './over-time.tsx'
import { Search } from './search.tsx'
import { SessionCard } from './session-card.tsx'
import { Others, whoseOf } from './whose.tsx'

const A_PAGE = 10

export default async function Reflections({ searchParams }: PageProps<'/reflections'>) {
  const { couple, show } = await searchParams
  const person = await signedIn()
  if (!person) return <NothingFound />
  const { reads } = getRuntime()
  const { couples, chosen } = whoseOf(await reads.home(person), couple)
  const shown = Math.max(A_PAGE, Number(show) || 0)
  const page = chosen
    ? await reads.reflections(person, chosen.couple, { most: shown })
    : { sessions: [], unread: 0, more: false }
  if (isRefusal(page)) return <NothingFound />
  const t = await getTranslations('looking-back.reflections')
  const agreements = await getTranslations('looking-back.agreements')
  const titles = await titlesFor(await getLocale(), chosen?.sessions ?? [])
  return (
    <PageFrame>
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="mt-3 text-lead text-quiet">{t(page.sessions.length > 0 ? 'text' : 'empty')}</p>
      <Others couples={couples} chosen={chosen} at="/reflections" />
      {chosen && (
        <Sentences of={['looking-back', 'reflections']}>
          <Search key={chosen.couple} couple={chosen.couple} titles={titles}>
            {page.sessions.length > 0 && (
              <div className="mt-6 flex flex-wrap items-center gap-3">
                <ButtonLink href={`/reflections/agreements?couple=${chosen.couple}`} tone="soft">
                  {agreements('link')}
                </ButtonLink>
              </div>
            )}
            {page.sessions.length > 0 && <OverTime couple={chosen.couple} />}
            <Past sessions={page.sessions} titles={titles} />
            <UnreadNote count={page.unread} />
            {page.more && (
              <ButtonLink
                href={`/reflections?couple=${chosen.couple}&show=${shown + A_PAGE}`}
                scroll={false}
                tone="soft"
                className="mt-8"
              >
                {t('earlier')}
              </ButtonLink>
            )}
          </Search>
        </Sentences>
      )}
    </PageFrame>
  )
}

// Sessions as a list, the newest first: what each was, when, and what was agreed there, with what became of it.
type PastProps = { sessions: readonly PastSession[]; titles: Record<string, string> }

async function Past({ sessions, titles }: PastProps) {
  const locale = await getLocale()
  const written = sessions.map(async (one) => ({ ...one, lines: await writtenLines(one.agreed, one.names, locale) }))
  return (
    <ol className="mt-8 grid grid-cols-1 gap-4">
      {(await Promise.all(written)).map(({ session, exercise, at, lines }) => (
        <SessionCard key={session} href={`/reflections/${session}`} title={titles[exercise]} at={at}>
          <Lines of={lines} className="mt-2 font-serif" />
        </SessionCard>
      ))}
    </ol>
  )
}
