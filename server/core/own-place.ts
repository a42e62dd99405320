// Somebody's place in a couple as far as their own words go: where they sit now, or sat until it was given to somebody else.
import type { Db } from '#db/client.ts'
import { formerPlacesOf } from '#db/couples.ts'
import type { Entry } from '#shared/session/events.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import { coupleOf } from './access.ts'

export type OwnPlace = {
  couple: string
  seat: PartnerSeat
  /** Since when, where somebody else sat there before. */
  anewSince: Instant | null
  /** Until when, where somebody else sits there now. */
  until: Instant | null
}

/** [ST20] Null for strangers, and for those who left or have deleted what they had there. */
export async function ownPlace(db: Db, person: string, couple: string): Promise<OwnPlace | null> {
  const own = await coupleOf(db, person, couple)
  if (own) return { couple, seat: own.seat, anewSince: own.anewSince, until: null }
  const former = (await formerPlacesOf(db, { person })).findLast((place) => place.couple === couple)
  return former ? { couple, seat: former.seat, anewSince: null, until: former.until } : null
}

type Written = Entry & { person: string }

/** The log as somebody knew it whose place was given anew: nothing of who came, nor of what was said then. */
export function logUntil<E extends Written>(log: readonly E[], { seat, until }: OwnPlace, person: string): E[] {
  if (until === null) return [...log]
  const came = (entry: E) =>
    entry.person !== person &&
    entry.at >= until &&
    entry.events.some((each) => each.type === 'seat-taken' && each.seat === seat)
  const end = log.findIndex(came)
  return end < 0 ? [...log] : log.slice(0, end)
}

/** Whether what the other partner wrote then can speak of this one's words, and not of somebody else's in the same seat. */
export function mayBeAbout({ seat, anewSince, until }: OwnPlace, openedAt: Instant): (entry: Entry) => boolean {
  return (entry) => {
    if (entry.seat === seat) return false
    // They may say it back after somebody else has sat down: rather a mirror too many than one that is left.
    if (until !== null) return openedAt < until
    return entry.at >= (anewSince ?? 0)
  }
}
