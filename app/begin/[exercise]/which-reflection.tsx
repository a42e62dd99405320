'use client'
// Which letter to walk through: the last one, unless another is chosen. Where there is none, what to do first.
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { Instant } from '#shared/time.ts'

export type ReflectionOption = { session: string; title: string; at: Instant }

type WhichReflectionProps = {
  reflections: readonly ReflectionOption[]
  chosen: string | null
  onChosen: (session: string) => void
}

export function WhichReflection({ reflections, chosen, onChosen }: WhichReflectionProps) {
  const t = useTranslations('home.walk')
  if (reflections.length === 0) {
    return (
      <Notice>
        <p>{t('none')}</p>
        <ButtonLink href="/begin/the-map-of-needs" tone="plain" className="-ms-3">
          {t('first')}
        </ButtonLink>
      </Notice>
    )
  }
  return (
    <ChoiceCards
      legend={t('letter')}
      options={reflections.map(({ session, title, at }) => ({
        value: session,
        label: title,
        hint: <TimeText at={at} as="date" />,
      }))}
      chosen={chosen ? [chosen] : []}
      onChosen={([session]) => session && onChosen(session)}
    />
  )
}
