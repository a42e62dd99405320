// A session with what each seat sees of it. A seat's version counts the changes of its own view, and nothing else.
import type { Entry, EventOf } from './events.ts'
import { begin, evolve, replay } from './evolve.ts'
import { type BySeat, PARTNER_SEATS, type PartnerSeat } from './seat.ts'
import type { Session } from './session.ts'
import { viewFor } from './view.ts'
import type { View } from './view-shape.ts'

export type Seen = { readonly version: number; readonly view: View }
export type Live = { readonly session: Session; readonly seen: BySeat<Seen> }

/** From a whole log: the same versions as if it had been followed entry by entry. Throws when the log is empty. */
export function openLive(id: string, entries: readonly Entry[]): Live {
  const [first, ...rest] = entries
  if (!first) throw new Error(`session ${id} has no entries`)
  const session = begin(id, first)
  const opened = { session, seen: { first: sees(session, 'first'), second: sees(session, 'second') } }
  return rest.reduce((live, entry) => advance(live, entry).live, opened)
}

/** Takes in one entry. `changed` names the seats that see something new and so get a frame. */
export function advance(live: Live, entry: Entry): { live: Live; changed: PartnerSeat[] } {
  const session = evolve(live.session, entry)
  const views = { first: viewFor(session, 'first'), second: viewFor(session, 'second') }
  // [PR2] A view that has not changed is not sent, and does not count.
  const changed = PARTNER_SEATS.filter((seat) => JSON.stringify(views[seat]) !== JSON.stringify(live.seen[seat].view))
  const seenBy = (seat: PartnerSeat): Seen => ({
    version: versionAt(entry, seat) ?? live.seen[seat].version + (changed.includes(seat) ? 1 : 0),
    view: views[seat],
  })
  return { live: { session, seen: { first: seenBy('first'), second: seenBy('second') } }, changed }
}

/**
 * The event that words have gone, for the log `left` without them and what happens in the same entry: a seat's version goes on from
 * what it saw before, and one further only where its view has changed.
 */
export function wordsGoneSince(
  { session: { id }, seen }: Live,
  left: readonly Entry[],
  { seat, at, events }: Omit<Entry, 'position'>,
): EventOf<'author-erased'> {
  const gone = { type: 'author-erased', seat, versions: { first: 0, second: 0 } } as const
  const session = evolve(replay(id, left), { position: left.length + 1, at, seat, events: [gone, ...events] })
  const versionOf = (each: PartnerSeat) =>
    seen[each].version + (JSON.stringify(viewFor(session, each)) === JSON.stringify(seen[each].view) ? 0 : 1)
  return { ...gone, versions: { first: versionOf('first'), second: versionOf('second') } }
}

/** [PR15] Where words have gone the count stands in the log, so that no device takes the view after it for an older one. */
function versionAt({ events }: Entry, seat: PartnerSeat): number | undefined {
  const gone = events.find((event) => event.type === 'author-erased')
  return gone?.versions[seat]
}

function sees(session: Session, seat: PartnerSeat): Seen {
  return { version: 1, view: viewFor(session, seat) }
}
