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
  const region = useRegion()
  return (at, as) => new Intl.DateTimeFormat(region, SHAPES[as]).format(at)
}

/** A calendar day, YYYY-MM-DD, in words. */
export function useDayWords(): (day: string) => string {
  const region = useRegion()
  return (day) => new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

// Dates and hours as the reader's own country writes them, where it speaks the language of the page.
function useRegion(): string {
  const locale = useLocale()
  const own = useInBrowser() ? navigator.languages.find((tag) => tag.split('-')[0] === locale) : undefined
  return own ?? (locale === 'en' ? 'en-GB' : locale)
}

export function TimeText({ at, as }: { at: Instant; as: keyof typeof SHAPES }) {
  const inBrowser = useInBrowser()
  const words = useTimeWords()
  return (
    <time dateTime={new Date(at).toISOString()} className={`inline-block ${inBrowser ? '' : 'min-w-[4ch]'}`}>
      {inBrowser ? words(at, as) : '\u00a0'}
    </time>
  )
}
