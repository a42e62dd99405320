// Where the reader is, as far as clocks go. The device is asked for its zone alone: what time it is, the server says.
import { DAY, type Instant, MINUTE } from '#shared/time.ts'

/** By how many minutes the reader's clock is ahead of UTC at that moment. */
export function offsetAt(at: Instant): number {
  return -new Date(at).getTimezoneOffset()
}

/** A moment as a field for date and time takes it. */
export function localText(at: Instant): string {
  return new Date(at + offsetAt(at) * MINUTE).toISOString().slice(0, 16)
}

/** The moment that such a field says, or null. */
export function momentOf(text: string): Instant | null {
  const at = new Date(text).getTime()
  return Number.isNaN(at) ? null : at
}

/** Its name, as Intl knows it. */
export function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** The next time that a clock here says this hour, HH:MM. */
export function nextHour(text: string, now: Instant): Instant | null {
  const [hours, minutes] = text.split(':').map(Number)
  const first = Math.floor(now / MINUTE) * MINUTE + MINUTE
  // [BR10] Where clocks are put back an hour comes twice in one night, and where they are put forward one is left out.
  for (let at = first; at <= first + 2 * DAY; at += MINUTE) {
    const date = new Date(at)
    if (date.getHours() === hours && date.getMinutes() === minutes) return at
  }
  return null
}
