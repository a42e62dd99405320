'use client'
// How far back what somebody agrees to reaches: from today on, unless they say otherwise.
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useEarly } from '#app/ui/early.ts'
import { LineField } from '#app/ui/field.tsx'
import { momentOf } from '#app/ui/zone.ts'
import type { Instant } from '#shared/time.ts'

const FROM = ['today', 'day', 'all'] as const
type From = (typeof FROM)[number]

export function useBackTo() {
  const [from, setFrom] = useState<From>('today')
  const [day, setDay] = useState('')
  return { from, setFrom, day, setDay }
}

/** [CO26] The first moment of the chosen day, in the reader's own zone; null where it reaches back to the beginning, and for nothing else. */
export function daysBack(
  { from, day }: Pick<ReturnType<typeof useBackTo>, 'from' | 'day'>,
  now: Instant,
): number | null {
  if (from === 'all') return null
  const chosen = from === 'day' ? momentOf(`${day}T00:00`) : null
  return Math.max(0, new Date(chosen ?? now).setHours(0, 0, 0, 0))
}

export type Reaching = 'past-reflections' | 'agreements'
type BackToProps = { of: Reaching; back: ReturnType<typeof useBackTo> }

export function BackTo({ of, back: { from, setFrom, day, setDay } }: BackToProps) {
  const t = useTranslations('counselling.consents')
  const name = useId()
  useEarly(
    () => document.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? null,
    from,
    (there) => setFrom(FROM.find((each) => each === there) ?? from),
  )
  return (
    <fieldset className="mt-3">
      <legend className="text-small font-semibold">{t(`from.${of}`)}</legend>
      <div className="flex flex-wrap gap-x-5">
        {FROM.map((each) => (
          <label key={each} className="flex min-h-11 items-center gap-2.5">
            <input
              type="radio"
              name={name}
              value={each}
              className="size-5 accent-accent"
              checked={from === each}
              onChange={() => setFrom(each)}
            />
            {each === 'all' ? t(`all.${of}`) : t(each)}
          </label>
        ))}
      </div>
      {from === 'day' && (
        <LineField type="date" label={t('day-label')} value={day} onValue={setDay} className="mt-2 max-w-56" />
      )}
    </fieldset>
  )
}
