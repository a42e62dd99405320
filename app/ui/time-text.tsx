'use client'
// A moment in the reader's own time zone. The server knows no zone, so the words appear once the browser does.
import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'
import type { Instant } from '#shared/time.ts'
import { regionOf } from './region.ts'

const SHAPES = {
  time: { hour: 'numeric', minute: '2-digit' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  moment: { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

const BLANK = '\u00a0'

const never = () => () => {}

/** False on the server and in the first render, so that both give the same page. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

/** [PA2] A blank on the server and in the first render: nobody knows there where the reader is. */
export function useTimeWords(): (at: Instant, as: keyof typeof SHAPES) => string {
  const inBrowser = useInBrowser()
  const region = useRegion()
  return (at, as) => (inBrowser ? new Intl.DateTimeFormat(region, SHAPES[as]).format(at) : BLANK)
}

/** A calendar day, YYYY-MM-DD, in words. */
export function useDayWords(): (day: string) => string {
  const region = useRegion()
  return (day) => new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

// Dates and hours as the reader's own country writes them, where it speaks the language of the page.
function useRegion(): string {
  const locale = useLocale()
  return regionOf(useInBrowser() ? [navigator.languages, navigator.language].flat() : [], locale)
}

export function TimeText({ at, as }: { at: Instant; as: keyof typeof SHAPES }) {
  const inBrowser = useInBrowser()
  const words = useTimeWords()
  return (
    <time dateTime={new Date(at).toISOString()} className={`inline-block ${inBrowser ? '' : 'min-w-[4ch]'}`}>
      {words(at, as)}
    </time>
  )
}
