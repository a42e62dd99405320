// Days for agreements to be looked at again, counted from the clock that a test goes by.
import { dayOf } from '#shared/ahead.ts'
import { DAY, type Instant } from '#shared/time.ts'

/** YYYY-MM-DD, so many days after `from`; after now where a server runs by the machine's clock. */
export function dayIn(days: number, from: Instant = Date.now()): string {
  return dayOf(from + days * DAY)
}
