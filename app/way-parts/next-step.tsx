// What is next on a way and why, with the one action that leads there. At the end it says so, and asks for nothing.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '#app/ui/button.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { WayPlace } from '#server/runtime.ts'
import { wayById } from '#shared/exercises/ways.ts'
import type { Titles } from './ways-of.ts'

type NextStepProps = { couple: string; on: WayPlace; titles: Titles; tone?: 'main' | 'soft' }

export function NextStep({ couple, on, titles, tone }: NextStepProps) {
  const t = useTranslations('ways.page')
  const { next, session, looks } = on
  if (!('exercise' in next)) {
    return (
      <div className="grid justify-items-start gap-3">
        <p>
          <Why on={on} titles={titles} />
        </p>
        {looks && (
          <ButtonLink href={`/reflections/${looks.session}`} tone="plain" className="-ms-3">
            {t(`looks.${looks.at}`)}
          </ButtonLink>
        )}
      </div>
    )
  }
  const { exercise } = next
  return (
    <div className="grid justify-items-start gap-3">
      <p>
        <Why on={on} titles={titles} />
      </p>
      <ButtonLink href={session ? `/room/${session}` : `/begin/${exercise}?couple=${couple}`} {...(tone && { tone })}>
        {t(session ? 'go-on' : 'begin', { exercise: titles(exercise) })}
      </ButtonLink>
      {wayById(on.way)?.agreements && <p className="text-small text-quiet">{t('agreements')}</p>}
    </div>
  )
}

function Why({ on: { next }, titles }: Pick<NextStepProps, 'on' | 'titles'>): ReactNode {
  const t = useTranslations('ways.page.next')
  switch (next.why) {
    case 'after':
      return t('after', { before: titles(next.before) })
    case 'rest':
      return t.rich('rest', { when: () => <TimeText at={next.until} as="day" /> })
    default:
      return t(next.why)
  }
}
