// How far ahead a day or a moment that somebody gives may lie. Every one of them is judged here, by the time of the server.
import { type RuleRefusal, refuse } from './session/refusal.ts'
import { DAY, type Instant, MINUTE } from './time.ts'

const MOST_YEARS = 2
// With the one leap day that may lie between.
const TWO_YEARS = (MOST_YEARS * 365 + 1) * DAY
/** Minutes east of UTC, as far as clocks on Earth are apart. */
export const OFFSETS = { least: -12 * 60, most: 14 * 60 } as const

/** [AG9] Null where this moment is still to come and no more than two years away. */
export function refusedMoment(at: Instant, now: Instant): RuleRefusal | null {
  if (!(at > now)) return refuse('time-passed')
  return at - now > TWO_YEARS ? refuse('too-far-ahead') : null
}

/** [AG8] Null where this day, YYYY-MM-DD, lies from tomorrow to two years on; `offset`: how far ahead of UTC it is there. */
export function refusedDay(day: string, now: Instant, offset = 0): RuleRefusal | null {
  const today = dayOf(now + offset * MINUTE)
  if (day <= today) return refuse('day-not-ahead')
  return day > yearsOn(today, MOST_YEARS) ? refuse('too-far-ahead') : null
}

/** [BR10] An hour lies within a day from now; one that was written offline may have passed by then. */
export function refusedHour(at: Instant, now: Instant): RuleRefusal | null {
  if (at < now - DAY) return refuse('time-passed')
  return at > now + 2 * DAY ? refuse('too-far-ahead') : null
}

/** The days from tomorrow to two years on, first and last, for a form. */
export function daysAhead(now: Instant, offset: number): { first: string; last: string } {
  const today = now + offset * MINUTE
  return { first: dayOf(today + DAY), last: yearsOn(dayOf(today), MOST_YEARS) }
}

/** The day at that moment in UTC, YYYY-MM-DD. */
export function dayOf(at: Instant): string {
  // biome-ignore lint/style/noRestrictedGlobals: it writes the moment it is given and reads no clock.
  return new Date(at).toISOString().slice(0, 10)
}

// The day two years on may not exist (29 February): it is only compared with.
function yearsOn(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
}
