'use client'
// A moment in the reader's own time zone. The server knows no zone, so the words appear once the browser does.
import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'
import type { Instant } from '#shared/time.ts'
import { regionOf } from './region.ts'
import { offsetAt } from './zone.ts'

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

/** By how many minutes the other's clock is ahead of UTC, where that is known; `named`: the reader's zone is named whatever it is. */
type Beside = number | 'named' | null | undefined

/** [PA2] A blank on the server and in the first render: nobody knows there where the reader is. */
export function useTimeWords(): (at: Instant, as: keyof typeof SHAPES, beside?: Beside) => string {
  const inBrowser = useInBrowser()
  const region = useRegion()
  return (at, as, beside) => {
    if (!inBrowser) return BLANK
    // [BR9] Two who read different clocks are told which one it is.
    const away = beside != null && beside !== offsetAt(at)
    return new Intl.DateTimeFormat(region, { ...SHAPES[as], ...(away && { timeZoneName: 'longGeneric' }) }).format(at)
  }
}

/** A calendar day, YYYY-MM-DD, in words. */
export function useDayWords(): (day: string) => string {
  const region = useRegion()
  return (day) => new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

// Dates and hours as the reader's own country writes them, where it speaks the language of the page.
export function useRegion(): string {
  const locale = useLocale()
  return regionOf(useInBrowser() ? [navigator.languages, navigator.language].flat() : [], locale)
}

type TimeTextProps = { at: Instant; as: keyof typeof SHAPES; beside?: Beside }

export function TimeText({ at, as, beside }: TimeTextProps) {
  const inBrowser = useInBrowser()
  const words = useTimeWords()
  const region = useRegion()
  // [PA2] Words of about the same length keep its place. A browser may write them a little otherwise than the server.
  const unseen = () => new Intl.DateTimeFormat(region, { ...SHAPES[as], timeZone: 'UTC' }).format(at)
  return (
    <time
      dateTime={new Date(at).toISOString()}
      className={inBrowser ? undefined : 'invisible'}
      suppressHydrationWarning
    >
      {inBrowser ? words(at, as, beside) : unseen()}
    </time>
  )
}
