'use client'
// A moment in the reader's own time zone. The server knows no zone, so the words appear once the browser does.
import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'
import type { Instant } from '#shared/time.ts'

const SHAPES = {
  time: { hour: 'numeric', minute: '2-digit' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  moment: { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

const never = () => () => {}

/** False on the server and in the first render, so that both give the same page. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

export function useTimeWords(): (at: Instant, as: keyof typeof SHAPES) => string {
  const locale = useLocale()
  return (at, as) => new Intl.DateTimeFormat(locale, SHAPES[as]).format(at)
}

export function TimeText({ at, as }: { at: Instant; as: keyof typeof SHAPES }) {
  const inBrowser = useInBrowser()
  const words = useTimeWords()
  return (
    <time dateTime={new Date(at).toISOString()} className="inline-block min-w-[4ch]">
      {inBrowser ? words(at, as) : '\u00a0'}
    </time>
  )
}
