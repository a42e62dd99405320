// What of a couple's log is somebody's own to take along and to delete, where their place was given anew or was somebody else's before.
import type { Db } from '#db/client.ts'
import { satDownAnew } from '#db/place-askings.ts'
import type { Entry } from '#shared/session/events.ts'
import type { Session } from '#shared/session/session.ts'
import type { Instant } from '#shared/time.ts'
import type { OwnPlace, Seated } from './access.ts'

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
    // They may have said it back after somebody else sat down. In doubt a mirror is deleted rather than left.
    if (until !== null) return openedAt < until
    return entry.at >= (anewSince ?? 0)
  }
}

type Closed = Pick<Session, 'closedAt'>

/** [ST20] Whether it had closed when somebody sat down in a place of somebody else's: they read what opened, and say nothing in it. */
export function isFromBefore({ closedAt }: Closed, anewSince: Instant | null): boolean {
  return closedAt !== null && anewSince !== null && closedAt <= anewSince
}

export async function isBeforeTheirDay(db: Db, by: Pick<Seated, 'person' | 'couple' | 'seat'>, session: Closed) {
  return session.closedAt !== null && isFromBefore(session, await satDownAnew(db, by))
}
