'use client'
// A moment to come, written in the reader's own zone and judged by the server's clock: a device's own may run ahead or behind.
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { refusedMoment } from '#shared/ahead.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import { LineField } from './field.tsx'
import { momentOf } from './zone.ts'

export type Moment = ReturnType<typeof useMoment>

/** The server's clock from when a page was made: `now` is what it said then. */
export function useServerClock(now: Instant): () => Instant {
  const [ahead] = useState(() => now - Date.now())
  return () => Date.now() + ahead
}

/** `given` is the moment if the rules take it; what is wrong with it is shown otherwise. */
export function useMoment(now: () => Instant, written = '') {
  const [text, setText] = useState(written)
  const [amiss, setAmiss] = useState<RefusalCode | null>(null)
  const write = (next: string) => {
    setText(next)
    setAmiss(null)
  }
  // [AG9]
  const given = (): Instant | null => {
    const at = momentOf(text)
    const refused = refusedMoment(at ?? 0, now())
    setAmiss(refused?.refused ?? null)
    return refused ? null : at
  }
  return { text, write, amiss, given }
}

export function MomentField({ moment, label, hint }: { moment: Moment; label: string; hint?: ReactNode }) {
  const t = useTranslations('common')
  const { text, write, amiss } = moment
  return (
    <LineField
      type="datetime-local"
      dir="ltr"
      label={label}
      hint={hint}
      error={amiss && (amiss === 'time-passed' ? t('field.still-to-come') : t(`refusals.${amiss}`))}
      value={text}
      onValue={write}
    />
  )
}
