// The one next thing on the start page, as a card with its one button, and how the other is told of it.
import { useTranslations } from 'next-intl'
import { TellOther } from '#app/invite/tell-other.tsx'
import type { NextExercise } from '#app/session/screen.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Sentences } from '#app/words/sentences.tsx'
import { AboutPlace, type HomePlace } from './places.tsx'

const CARD = 'grid max-w-text grid-cols-1 gap-2 border-lamp! bg-lit!'
const TITLE = 'font-serif text-prompt'

/** `origin`: where the other reaches this server. */
export function NextPlace({ place, origin }: { place: HomePlace; origin: string }) {
  const t = useTranslations('home.next')
  const { session, title, partner, told } = place
  return (
    <Card aria-labelledby="next" className={CARD}>
      <h2 id="next" className={TITLE}>
        {title}
      </h2>
      <p>
        <AboutPlace place={place} />
      </p>
      <ButtonLink href={`/room/${session}`} className="mt-2">
        {t('enter')}
      </ButtonLink>
      {told && partner && (
        <Sentences of={['tell']}>
          <TellOther link={`${origin}/room/${session}`} name={partner} />
        </Sentences>
      )}
    </Card>
  )
}

export function NextSuggested({ next }: { next: NextExercise }) {
  const t = useTranslations('home.next')
  const c = useTranslations('common')
  const [least, most] = next.minutes
  return (
    <Card aria-labelledby="next" className={CARD}>
      <p className="text-small text-quiet">{t(next.onWay ? 'on-way' : 'suggested')}</p>
      <h2 id="next" className={TITLE}>
        {next.title}
      </h2>
      <p className="text-quiet">{c('minutes', { least, most })}</p>
      <ButtonLink href={next.href} className="mt-2">
        {t('begin')}
      </ButtonLink>
    </Card>
  )
}
