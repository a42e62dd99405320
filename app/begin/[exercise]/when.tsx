'use client'
// When to begin with somebody who has a place here: at once, or at a time that they may take up.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { MomentField, useMoment, useServerClock } from '#app/ui/moment-field.tsx'
import type { Instant } from '#shared/time.ts'

export type When = ReturnType<typeof useWhen>

/** `now`: the server's, when the page was made. `given` is `now`, a moment, or null where it cannot be used, which is shown. */
export function useWhen(now: Instant) {
  const [later, setLater] = useState(false)
  const moment = useMoment(useServerClock(now))
  const given = (): Instant | 'now' | null => (later ? moment.given() : 'now')
  return { later, setLater, moment, given }
}

export function WhenChoice({ when, name }: { when: When; name: string }) {
  const t = useTranslations('home.when')
  return (
    <div className="grid gap-4">
      <ChoiceCards
        legend={t('title')}
        options={[
          { value: 'now', label: t('now') },
          { value: 'later', label: t('later') },
        ]}
        chosen={[when.later ? 'later' : 'now']}
        onChosen={([chosen]) => when.setLater(chosen === 'later')}
      />
      {when.later && <MomentField moment={when.moment} label={t('label')} hint={t('hint', { name: isolated(name) })} />}
    </div>
  )
}
