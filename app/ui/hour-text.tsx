'use client'
// An hour that somebody promised, by the reader's own clock.
import type { Locale } from '#shared/locale.ts'
import { clockSaid, clockWords, type Promised } from '#shared/promised.ts'
import { useInBrowser, useRegion } from './time-text.tsx'
import { zoneHere } from './zone.ts'

/** By the clock of the one who promised until it is known where the reader is. */
export function useHourWords(): (promised: Promised) => string {
  const inBrowser = useInBrowser()
  const region = useRegion()
  return (promised) => (inBrowser ? clockWords(promised, region, zoneHere()) : clockSaid(promised))
}

export function HourText({ promised, locale }: { promised: Promised; locale?: Locale }) {
  const words = useHourWords()
  return (
    <time dateTime={new Date(promised.at).toISOString()} lang={locale} className="font-serif italic">
      {words(promised)}
    </time>
  )
}
