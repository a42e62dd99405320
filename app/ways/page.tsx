// The ways: what each leads through, the one a couple is on and what is next there. Before there is a couple, where each begins.
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn } from '#app/asking/signed-in.ts'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { placesOnWays, titlesIn, waysIn } from '#app/way-parts/ways-of.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime } from '#server/runtime.ts'
import { CoupleWay } from './couple-way.tsx'
import { WayCards } from './way-cards.tsx'

export default async function Ways() {
  const t = await getTranslations('ways')
  const locale = await getLocale()
  const titles = await titlesIn(locale)
  const ways = waysIn(locale)
  const person = await signedIn()
  const places = person ? await placesOnWays(person, await getRuntime().reads.home(person)) : []
  return (
    <PageFrame>
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="mt-3 text-lead text-quiet">{t('for')}</p>
      <div className="mt-10 grid grid-cols-1 gap-14">
        <Sentences of={['ways']}>
          {places.map((place) => (
            <CoupleWay key={place.couple} place={place} several={places.length > 1} ways={ways} titles={titles} />
          ))}
        </Sentences>
        {places.length === 0 && <WayCards ways={ways} titles={titles} />}
        <p className="border-t border-line pt-6 text-quiet">{t('help')}</p>
      </div>
    </PageFrame>
  )
}
