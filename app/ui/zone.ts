// Where the reader is, as far as clocks go. The device is asked for its zone alone: what time it is, the server says.
import { type Instant, MINUTE } from '#shared/time.ts'

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
  if (hours === undefined || minutes === undefined) return null
  const [today, tomorrow] = [0, 1].map((on) => {
    const date = new Date(now)
    return new Date(date.getFullYear(), date.getMonth(), date.getDate() + on, hours, minutes).getTime()
  })
  return (today !== undefined && today > now ? today : tomorrow) ?? null
}
