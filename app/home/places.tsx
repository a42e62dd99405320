// Going on where one was, and letters to read again. An empty house shows neither.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { RowLink } from '#app/ui/row-link.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import { exerciseWords } from '#app/words/exercise-words.ts'
import type { Home } from '#server/runtime.ts'
import type { Locale } from '#shared/locale.ts'

type Listed = Home['couples'][number]['sessions'][number]

/** `told`: there is somebody with a device of their own who can be told of it. */
export type HomePlace = Listed & { title: string; partner: string | null; told: boolean }

/** How many stand here; older ones are found among the reflections. */
const REFLECTIONS = 3

/** What somebody has open and their last reflections, newest first, each by its name in their language. */
export async function placesOf({ couples }: Pick<Home, 'couples'>, locale: Locale): Promise<HomePlace[]> {
  const places = couples.flatMap(({ partner, left, holds, sessions }) =>
    sessions.map((session) => ({ ...session, partner: partner ?? left, told: partner !== null && !holds })),
  )
  places.sort((one, other) => other.at - one.at)
  const reflections = places.filter(({ phase }) => phase === 'closed').slice(0, REFLECTIONS)
  const shown = places.filter((place) => place.phase !== 'closed' || reflections.includes(place))
  const named = shown.map(async (place) => {
    const { title } = await exerciseWords(locale, place.exercise, place.version)
    return { ...place, title }
  })
  return Promise.all(named)
}

export function Places({ places }: { places: readonly HomePlace[] }) {
  const t = useTranslations('home')
  const reflections = useTranslations('looking-back.reflections')
  const open = places.filter(({ phase, overForToday }) => phase !== 'closed' && !overForToday)
  const closed = places.filter(({ phase }) => phase === 'closed')
  return (
    <div className="grid grid-cols-1 gap-12 pt-12 empty:hidden lg:grid-cols-2 lg:gap-16">
      {open.length > 0 && (
        <Shelf title={t('were.title')}>
          {open.map((place) => (
            <RowLink key={place.session} href={`/room/${place.session}`} title={place.title}>
              <AboutPlace place={place} />
            </RowLink>
          ))}
        </Shelf>
      )}
      {closed.length > 0 && (
        <Shelf title={t('letters.title')}>
          {closed.map((place) => (
            <RowLink key={place.session} href={`/reflections/${place.session}`} title={place.title}>
              {place.partner && `${t('were.with', { name: isolated(place.partner) })} · `}
              <TimeText at={place.at} as="date" />
            </RowLink>
          ))}
          <li>
            <ButtonLink href="/reflections" tone="plain" className="-ms-3">
              {reflections('title')}
            </ButtonLink>
          </li>
        </Shelf>
      )}
    </div>
  )
}

/** [SA7] What was stopped for today suggests nothing until the next day; who looks for it finds it. */
export function OverForToday({ places }: { places: readonly HomePlace[] }) {
  const t = useTranslations('home.were')
  const over = places.filter(({ overForToday }) => overForToday)
  if (over.length === 0) return null
  return (
    <details className="mt-12 max-w-text">
      <summary className="min-h-11 content-center text-quiet">{t('over-for-today')}</summary>
      <ul className="mt-2 grid grid-cols-1 gap-2.5">
        {over.map((place) => (
          <RowLink key={place.session} href={`/room/${place.session}`} title={place.title}>
            {place.partner ? t('with', { name: isolated(place.partner) }) : t('with-nobody')}
          </RowLink>
        ))}
      </ul>
    </details>
  )
}

/** With whom it is, and how it stands. */
export function AboutPlace({ place }: { place: HomePlace }) {
  const t = useTranslations('home.were')
  return (
    <>
      {place.partner ? <Whom place={place} name={isolated(place.partner)} /> : t('with-nobody')}
      {tellsPhase(place) && <Phase place={place} />}
    </>
  )
}

/** With whom, and for which time where the two have one. */
function Whom({ place: { plannedFor, suggestedFor, beside, waiting }, name }: { place: HomePlace; name: string }) {
  const t = useTranslations('home.were')
  const at = suggestedFor ?? plannedFor
  if (at === null) return t('with', { name })
  const how = suggestedFor === null ? 'planned' : waiting ? 'suggested' : 'suggested-mine'
  return t.rich(how, { name, when: () => <TimeText at={at} as="moment" beside={beside} /> })
}

function tellsPhase({ phase, waiting, partner, plannedFor }: HomePlace): boolean {
  return phase === 'unreadable' || waiting || (partner !== null && plannedFor === null)
}

function Phase({ place: { phase, waiting } }: { place: HomePlace }) {
  const t = useTranslations('home.were')
  if (phase === 'closed') return null
  return <> · {waiting ? <strong className="font-semibold text-accent">{t('waiting')}</strong> : t(phase)}</>
}

function Shelf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-3 font-serif text-prompt">{title}</h2>
      <ul className="grid grid-cols-1 gap-2.5">{children}</ul>
    </section>
  )
}
