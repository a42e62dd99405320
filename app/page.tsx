// The start: what this is in two sentences and one picture, a way in, and the way back to where one was. It sells nothing.
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn } from '#app/asking/signed-in.ts'
import { weeksOf } from '#app/looking-back/week.ts'
import { placesOnWays, titlesIn, waysIn } from '#app/way-parts/ways-of.ts'
import { getRuntime } from '#server/runtime.ts'
import { Counsellings } from './home/counsellings.tsx'
import { FormerPlaces, LeavingNotes } from './home/endings.tsx'
import { Foot } from './home/foot.tsx'
import { LinksBack } from './home/links-back.tsx'
import { NextOnTheWay } from './home/next-on-the-way.tsx'
import { OverForToday, Places, placesOf } from './home/places.tsx'
import { ThisWeek } from './home/this-week.tsx'
import { ButtonLink } from './ui/button.tsx'
import { PageFrame } from './ui/page-frame.tsx'
import { TablePicture } from './ui/table-picture.tsx'

export default async function Home() {
  const t = await getTranslations('home')
  const person = await signedIn()
  const home = person ? await getRuntime().reads.home(person) : { couples: [], former: [] }
  const counsellings = person ? await getRuntime().reads.counsellings(person) : []
  const counsels = person !== null && (await getRuntime().reads.counsellor(person)) !== null
  const desk = await getTranslations('desk.nav')
  const locale = await getLocale()
  const [places, weeks] = await Promise.all([placesOf(home, locale), weeksOf(home, locale)])
  const known = places.length > 0
  return (
    <PageFrame wide>
      <div className="flex min-h-[calc(100dvh-var(--bar)-6rem)] flex-col">
        <div
          className={`grid grid-cols-1 items-center gap-x-16 gap-y-8 lg:grid-cols-[1fr_1.05fr] ${known ? '' : 'my-auto'}`}
        >
          <TablePicture
            label={t('picture')}
            className={`w-full lg:order-2 lg:max-w-none ${known ? 'max-w-48' : 'mx-auto max-w-md'}`}
          />
          <div className="grid gap-5">
            <h1 className="font-serif text-title">{t('title')}</h1>
            {!known && <p className="max-w-text text-lead">{t('text')}</p>}
            <div className="grid gap-3 pt-2 sm:flex sm:flex-wrap">
              {counsels && <ButtonLink href="/desk">{desk('label')}</ButtonLink>}
              <ButtonLink href="/begin" {...(counsels && { tone: 'soft' })}>
                {t(known ? 'begin-another' : 'begin')}
              </ButtonLink>
              <ButtonLink href="/code" tone="soft">
                {t('code')}
              </ButtonLink>
              {!known && (
                <ButtonLink href="/taste" tone="plain" className="-ms-3 justify-self-start sm:ms-0">
                  {t('taste')}
                </ButtonLink>
              )}
            </div>
          </div>
        </div>
        <Places places={places.filter(({ phase }) => phase !== 'closed')} />
        <NextOnTheWay
          over={places.flatMap(({ session, overForToday }) => (overForToday ? [session] : []))}
          places={person ? await placesOnWays(person, home) : []}
          ways={waysIn(locale)}
          titles={await titlesIn(locale)}
        />
        {weeks.map((week) => (
          <ThisWeek key={week.couple} week={week} several={home.couples.length > 1} />
        ))}
        <Counsellings counsellings={counsellings} />
        <LeavingNotes couples={home.couples} />
        <FormerPlaces former={home.former} />
        <Places places={places.filter(({ phase }) => phase === 'closed')} />
        <OverForToday places={places} />
        <LinksBack couples={home.couples} />
        <div className="min-h-12" />
        <Foot known={person !== null && (known || !person.guest)} home={home} />
      </div>
    </PageFrame>
  )
}
