// The start: what this is in two sentences and one picture and a way in; for who has been here, the one next thing. It sells nothing.
import { headers } from 'next/headers'
import { useTranslations } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { signedIn } from '#app/asking/signed-in.ts'
import { weeksOf } from '#app/looking-back/week.ts'
import type { NextExercise } from '#app/session/screen.tsx'
import { suggestionIn } from '#app/way-parts/suggestion.ts'
import { placesOnWays, titlesIn, waysIn } from '#app/way-parts/ways-of.ts'
import { getRuntime, type Home, type Person } from '#server/runtime.ts'
import type { Locale } from '#shared/locale.ts'
import { Counsellings } from './home/counsellings.tsx'
import { FormerPlaces, LeavingNotes } from './home/endings.tsx'
import { Foot } from './home/foot.tsx'
import { Known } from './home/known.tsx'
import { NextOnTheWay } from './home/next-on-the-way.tsx'
import { type NextThing, nextThing } from './home/next-thing.ts'
import { OverForToday, Places, placesOf } from './home/places.tsx'
import { ThisWeek } from './home/this-week.tsx'
import { ButtonLink } from './ui/button.tsx'
import { PageFrame } from './ui/page-frame.tsx'
import { TablePicture } from './ui/table-picture.tsx'

export default async function HomePage() {
  const person = await signedIn()
  const { reads, now } = getRuntime()
  const locale = await getLocale()
  const home = person ? await reads.home(person) : { couples: [], former: [] }
  const [places, weeks] = await Promise.all([placesOf(home, locale), weeksOf(home, locale)])
  const known = places.length > 0
  const counsels = person !== null && (await reads.counsellor(person)) !== null
  const desk = counsels && <DeskLink soft={known} />
  const asking = weeks.find(({ asked }) => asked)?.couple ?? null
  // [BR14] Nothing is suggested while it holds.
  const held = home.couples.some((own) => own.break?.holds)
  const next = held ? null : nextThing({ places, asking, next: await suggested(person, home, locale), now: now() })
  const above = next?.kind === 'place' ? next.place.session : null
  return (
    <PageFrame wide>
      <div className="flex min-h-[calc(100dvh-var(--bar)-6rem)] flex-col">
        {known ? (
          <Known couples={home.couples} next={next} weeks={weeks} origin={await origin()} desk={desk} />
        ) : (
          <Fresh desk={desk} />
        )}
        <LeavingNotes couples={home.couples} />
        <FormerPlaces former={home.former} />
        <Places places={places.filter(({ phase, session }) => phase !== 'closed' && session !== above)} />
        <NextOnTheWay
          quiet={quietIn(home, next)}
          above={above}
          places={person ? await placesOnWays(person, home) : []}
          ways={waysIn(locale)}
          titles={await titlesIn(locale)}
        />
        {weeks.map((week) => (
          <ThisWeek
            key={week.couple}
            week={week}
            several={home.couples.length > 1}
            asks={next?.kind !== 'look-back' || next.couple !== week.couple}
          />
        ))}
        <Counsellings counsellings={person ? await reads.counsellings(person) : []} />
        <Places places={places.filter(({ phase }) => phase === 'closed')} />
        <OverForToday places={places} />
        <div className="min-h-12" />
        <Foot known={person !== null && (known || !person.guest)} home={home} />
      </div>
    </PageFrame>
  )
}

/** Couples of whose way the next exercise stands above, or to whom nothing is suggested today. */
function quietIn({ couples }: Home, next: NextThing | null): string[] {
  return couples.flatMap(({ couple, sessions, break: paused }) => {
    const above = next?.kind === 'exercise' && next.next.couple === couple
    return above || paused?.holds || sessions.some(({ overForToday }) => overForToday) ? [couple] : []
  })
}

async function origin(): Promise<string> {
  return getRuntime().reads.originFor((await headers()).get('host'))
}

/** To the first couple to whom something is suggested. */
async function suggested(person: Person | null, { couples }: Home, locale: Locale): Promise<NextExercise | null> {
  for (const couple of person ? couples : []) {
    const found = person && (await suggestionIn(person, couple, locale))
    if (found) return found
  }
  return null
}

function DeskLink({ soft }: { soft: boolean }) {
  const t = useTranslations('desk.nav')
  return (
    <ButtonLink href="/desk" tone={soft ? 'plain' : 'main'}>
      {t('label')}
    </ButtonLink>
  )
}

/** For who has nothing here yet. */
function Fresh({ desk }: { desk: ReactNode }) {
  const t = useTranslations('home')
  return (
    <div className="my-auto grid grid-cols-1 items-center gap-x-16 gap-y-8 lg:grid-cols-[1fr_1.05fr]">
      <TablePicture label={t('picture')} className="mx-auto w-full max-w-md lg:order-2 lg:max-w-none" />
      <div className="grid gap-5">
        <h1 className="font-serif text-title">{t('title')}</h1>
        <p className="max-w-text text-lead">{t('text')}</p>
        <div className="grid gap-3 pt-2 sm:flex sm:flex-wrap">
          {desk}
          <ButtonLink href="/begin" {...(desk && { tone: 'soft' })}>
            {t('begin')}
          </ButtonLink>
          <ButtonLink href="/code" tone="soft">
            {t('code')}
          </ButtonLink>
          <ButtonLink href="/taste" tone="plain" className="-ms-3 justify-self-start sm:ms-0">
            {t('taste')}
          </ButtonLink>
        </div>
      </div>
    </div>
  )
}
