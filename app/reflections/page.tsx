// Our reflections: the sessions a couple has closed, over time, with what was agreed and what became of it. Older ones come when asked for.
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { exercisesIn } from '#app/exercises.ts'
import { signedIn } from '#app/signed-in.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Sentences } from '#app/ui/sentences.tsx'
import { Wordmark } from '#app/ui/wordmark.tsx'
import { getRuntime, type Home } from '#server/runtime.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { OverTime } from './over-time.tsx'
import { Past } from './past.tsx'
import { Search } from './search.tsx'

const A_PAGE = 10

type Couple = Home['couples'][number]

export default async function Reflections({ searchParams }: PageProps<'/reflections'>) {
  const { couple, show } = await searchParams
  const person = await signedIn()
  if (!person) notFound()
  const { reads } = getRuntime()
  const couples = (await reads.home(person)).couples.filter(hasBeenTwo)
  const chosen = couples.find((one) => one.couple === couple) ?? latestOf(couples)
  const shown = Math.max(A_PAGE, Number(show) || 0)
  const page = chosen ? await reads.reflections(person, chosen.couple, { most: shown }) : { sessions: [], more: false }
  if (isRefusal(page)) notFound()
  const t = await getTranslations('looking-back.reflections')
  const exercises = await exercisesIn(await getLocale())
  const titles = Object.fromEntries(exercises.map(({ id, title }) => [id, title]))
  return (
    <PageFrame bar={<Wordmark />}>
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="mt-3 text-lead text-quiet">{t(page.sessions.length > 0 ? 'text' : 'empty')}</p>
      {couples.length > 1 && <Others couples={couples} chosen={chosen} />}
      {chosen && (
        <Sentences of={['looking-back', 'reflections']}>
          <Search key={chosen.couple} couple={chosen.couple} titles={titles}>
            {page.sessions.length > 0 && <OverTime couple={chosen.couple} />}
            <Past sessions={page.sessions} titles={titles} />
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

/** A room in which nobody has joined yet has nothing to look back on. */
function hasBeenTwo({ partner, left, sessions }: Couple): boolean {
  return sessions.length > 0 && (partner !== null || left !== null || lastLetter(sessions) > 0)
}

function lastLetter(sessions: Couple['sessions']): number {
  return Math.max(0, ...sessions.flatMap(({ phase, at }) => (phase === 'closed' ? [at] : [])))
}

/** With whom the last letter was left; nobody else's place is told by it. */
function latestOf(couples: readonly Couple[]): Couple | undefined {
  return couples.toSorted((a, b) => lastLetter(b.sessions) - lastLetter(a.sessions))[0]
}

async function Others({ couples, chosen }: { couples: readonly Couple[]; chosen: Couple | undefined }) {
  const t = await getTranslations('looking-back.reflections')
  return (
    <nav className="mt-5 flex flex-wrap gap-3">
      {couples.map(({ couple, partner, left }) => (
        <ButtonLink
          key={couple}
          href={`/reflections?couple=${couple}`}
          tone={couple === chosen?.couple ? 'soft' : 'plain'}
          aria-current={couple === chosen?.couple ? 'page' : undefined}
        >
          {partner || left ? t('with', { name: isolated(partner ?? left ?? '') }) : t('title')}
        </ButtonLink>
      ))}
    </nav>
  )
}
