// A session with what each seat sees of it. A seat's version counts the changes of its own view, and nothing else.
import type { Entry, EventOf } from './events.ts'
import { begin, evolve, replay } from './evolve.ts'
import type { HostView } from './host-view-shape.ts'
import { type PartnerSeat, SEATS, type Seat } from './seat.ts'
import type { Session } from './session.ts'
import { viewFor } from './view.ts'
import { isSameForHost, viewForHost } from './view-host.ts'
import type { View } from './view-shape.ts'

/** `text`: the view as it is sent, and by which it is compared. */
type SeenView<V = View> = { readonly version: number; readonly view: V; readonly text: string }
type SeenBy = Readonly<Record<PartnerSeat, SeenView>> & { readonly counsellor: SeenView<HostView> }
export type Live = { readonly session: Session; readonly seen: SeenBy }

/** From a whole log: the same versions as if it had been followed entry by entry. Throws when the log is empty. */
export function openLive(id: string, entries: readonly Entry[]): Live {
  const [first, ...rest] = entries
  if (!first) throw new Error(`session ${id} has no entries`)
  const session = begin(id, first)
  const opened = { session, seen: seenIn(session, () => 1) }
  return rest.reduce((live, entry) => advance(live, entry).live, opened)
}

/** Takes in one entry, `session` being the session that has. `changed` names the seats that see something new and so get a frame. */
export function advance(
  live: Live,
  entry: Entry,
  session: Session = evolve(live.session, entry),
): { live: Live; changed: Seat[] } {
  // [PR2] A view that has not changed is not sent, and does not count.
  const isNew = (seat: Seat, text: string) => text !== live.seen[seat].text
  const seen = seenIn(
    session,
    (seat, text) => versionAt(entry, seat) ?? live.seen[seat].version + (isNew(seat, text) ? 1 : 0),
    live,
  )
  return { live: { session, seen }, changed: SEATS.filter((seat) => isNew(seat, seen[seat].text)) }
}

/**
 * The event that words have gone, for the log `left` without them and what happens in the same entry: a seat's version goes on from
 * what it saw before, and one further only where its view has changed.
 */
export function wordsGoneSince(
  { session: { id }, seen }: Live,
  left: readonly Entry[],
  { seat, at, events }: Omit<Entry, 'position' | 'seat'> & { seat: PartnerSeat },
): EventOf<'author-erased'> {
  const gone = { type: 'author-erased', seat, versions: { first: 0, second: 0, counsellor: 0 } } as const
  const session = evolve(replay(id, left), { position: left.length + 1, at, seat, events: [gone, ...events] })
  const is = seenIn(session, (each, text) => seen[each].version + (text === seen[each].text ? 0 : 1))
  const versions = { first: is.first.version, second: is.second.version, counsellor: is.counsellor.version }
  return { ...gone, versions }
}

/** [PR15] After a deletion the version comes from the log, so that no device takes the new view for an older one. */
function versionAt({ events }: Entry, seat: Seat): number | undefined {
  const gone = events.find((event) => event.type === 'author-erased')
  return gone?.versions[seat]
}

function seenIn(session: Session, version: (seat: Seat, text: string) => number, before?: Live): SeenBy {
  const seen = <V>(seat: Seat, view: V, text = JSON.stringify(view)): SeenView<V> => ({
    version: version(seat, text),
    view,
    text,
  })
  const host = before && isSameForHost(before.session, session) ? before.seen.counsellor : null
  return {
    first: seen('first', viewFor(session, 'first')),
    second: seen('second', viewFor(session, 'second')),
    counsellor: host ? seen('counsellor', host.view, host.text) : seen('counsellor', viewForHost(session)),
  }
}
