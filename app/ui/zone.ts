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
