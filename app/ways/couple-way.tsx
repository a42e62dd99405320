// One couple's way: its steps with what is done, what is next, and the way out of it. Without one, the ways to take.
import { Check } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { NextStep } from '#app/way-parts/next-step.tsx'
import type { PlaceOnWay, Titles, WayWords } from '#app/way-parts/ways-of.ts'
import type { WayPlace } from '#server/runtime.ts'
import { NONE_OF_OWN, wayById } from '#shared/exercises/ways.ts'
import { OwnChoice } from './own-choice.tsx'
import { TakeWay } from './take-way.tsx'
import { WayCards } from './way-cards.tsx'

type CoupleWayProps = { place: PlaceOnWay; several: boolean; ways: readonly WayWords[]; titles: Titles }

export function CoupleWay({ place, several, ways, titles }: CoupleWayProps) {
  const t = useTranslations('ways.page')
  const { couple, partner, on } = place
  const way = ways.find(({ id }) => id === on?.way)
  const others = ways.filter((each) => each !== way)
  return (
    <section className="grid grid-cols-1 gap-8">
      {several && partner && <p className="text-quiet">{t('with', { name: isolated(partner) })}</p>}
      {on && way && <Taken {...{ couple, partner, on, way, titles }} />}
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

type TakenProps = { couple: string; partner: string | null; on: WayPlace; way: WayWords; titles: Titles }

function Taken({ couple, partner, on, way, titles }: TakenProps) {
  const t = useTranslations('ways.page')
  const { own } = on
  const { mendsWith, ownIsFree } = wayById(on.way) ?? {}
  const named = (exercise: string | null) => (exercise === NONE_OF_OWN ? t('own.none') : titles(exercise ?? ''))
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <p className="text-quiet">{t('yours')}</p>
        <h2 className="font-serif text-title">{way.title}</h2>
        <p>{way.for}</p>
        {way.note && <p className="text-quiet">{way.note}</p>}
      </header>
      <WaySteps couple={couple} on={on} titles={titles} />
      {own && way.own && !own.both && (
        <OwnChoice
          couple={couple}
          explained={way.own}
          options={[...own.of, ...(ownIsFree ? [NONE_OF_OWN] : [])].map((exercise) => ({
            exercise,
            title: named(exercise),
          }))}
          mine={own.mine}
        />
      )}
      {own?.both && (
        <p className="text-quiet">
          {t('own.both', { mine: named(own.mine), theirs: named(own.theirs), name: isolated(partner ?? '') })}
        </p>
      )}
      <NextStep couple={couple} on={on} titles={titles} />
      {mendsWith && (
        <div className="grid justify-items-start gap-1 border-t border-line pt-6">
          <p className="text-quiet">{t('mend-text')}</p>
          <ButtonLink href={`/begin/${mendsWith}?couple=${couple}`} tone="plain" className="-ms-3">
            {t('mend', { exercise: titles(mendsWith) })}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}

// The exercises of a way in their order, with what is done and what is next. It counts nothing.
function WaySteps({ couple, on: { steps, next }, titles }: { couple: string; on: WayPlace; titles: Titles }) {
  const t = useTranslations('ways.page.steps')
  const upNext = 'exercise' in next ? next.exercise : null
  return (
    <ol className="grid grid-cols-1">
      {steps.map(({ exercise, done, unsettled }) => {
        const now = exercise === upNext
        return (
          <li key={exercise} aria-current={now ? 'step' : undefined} className="group flex gap-4">
            <span className="flex flex-col items-center">
              <span
                className={`mt-1.5 grid size-6 shrink-0 place-items-center rounded-pill border-2 ${done ? 'border-accent bg-accent text-on-accent' : now ? 'border-accent' : 'border-edge'}`}
              >
                {done && <Check aria-hidden="true" className="size-4" strokeWidth={3} />}
              </span>
              <span className="my-1.5 w-px flex-1 bg-edge group-last:hidden" />
            </span>
            <span className="min-w-0 pb-5 group-last:pb-0">
              <span className={`block font-serif text-lead ${now ? '' : 'text-quiet'}`}>{titles(exercise)}</span>
              {(done || now || unsettled) && (
                <span className="block text-small text-quiet">{t(done ? 'done' : now ? 'next' : 'one-of')}</span>
              )}
              {done && !now && (
                <Link
                  href={`/begin/${exercise}?couple=${couple}`}
                  className="inline-block min-h-11 py-2 text-small text-accent underline underline-offset-4"
                  aria-label={t('again', { exercise: titles(exercise) })}
                >
                  {t('again-brief')}
                </Link>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
