// One couple's way: its steps with what is done, what is next, and the way out of it. Without one, the ways to take.
import { useTranslations } from 'next-intl'
import { isolated } from '#app/ui/isolated.ts'
import { NextStep } from '#app/way-parts/next-step.tsx'
import type { PlaceOnWay } from '#app/way-parts/place-on-way.ts'
import type { Titles, WayWords } from '#app/way-parts/way-words.ts'
import type { WayPlace } from '#server/runtime.ts'
import { OwnChoice } from './own-choice.tsx'
import { TakeWay } from './take-way.tsx'
import { WayCard } from './way-card.tsx'
import { WaySteps } from './way-steps.tsx'

type CoupleWayProps = { place: PlaceOnWay; several: boolean; ways: readonly WayWords[]; titles: Titles }

export function CoupleWay({ place, several, ways, titles }: CoupleWayProps) {
  const t = useTranslations('ways.page')
  const { couple, partner, on } = place
  const way = ways.find(({ id }) => id === on?.way)
  const others = ways.filter((each) => each !== way)
  return (
    <section className="grid grid-cols-1 gap-8">
      {several && partner && <p className="text-quiet">{t('with', { name: isolated(partner) })}</p>}
      {on && way && <Taken couple={couple} on={on} way={way} titles={titles} />}
      {on ? (
        <div className="grid grid-cols-1 gap-3">
          <details>
            <summary className="min-h-11 py-2 font-semibold text-accent underline underline-offset-4">
              {t('others')}
            </summary>
            <p className="mt-2 mb-4 text-quiet">{t('others-text')}</p>
            <WayCards {...{ couple, ways: others, titles }} />
          </details>
          <TakeWay couple={couple} way={null} />
        </div>
      ) : (
        <WayCards {...{ couple, ways: others, titles }} />
      )}
    </section>
  )
}

function WayCards({ couple, ways, titles }: { couple: string; ways: readonly WayWords[]; titles: Titles }) {
  return (
    <ul className="grid grid-cols-1 gap-4">
      {ways.map((way) => (
        <WayCard key={way.id} way={way} titles={titles} couple={couple} />
      ))}
    </ul>
  )
}

type TakenProps = { couple: string; on: WayPlace; way: WayWords; titles: Titles }

function Taken({ couple, on, way, titles }: TakenProps) {
  const t = useTranslations('ways.page')
  const { own } = on
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <p className="text-quiet">{t('yours')}</p>
        <h2 className="font-serif text-title">{way.title}</h2>
        <p>{way.for}</p>
        {way.note && <p className="text-quiet">{way.note}</p>}
      </header>
      <WaySteps on={on} titles={titles} />
      {own && way.own && !own.both && (
        <OwnChoice
          couple={couple}
          explained={way.own}
          options={own.of.map((exercise) => ({ exercise, title: titles(exercise) }))}
          mine={own.mine}
        />
      )}
      {own?.both && <p className="text-quiet">{t('own.both', { exercises: own.both.map(titles).join(' · ') })}</p>}
      <NextStep couple={couple} on={on} titles={titles} />
    </div>
  )
}
