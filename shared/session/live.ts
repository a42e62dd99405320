// A session with what each seat sees of it. A seat's version counts the changes of its own view, and nothing else.
import type { Entry, EventOf } from './events.ts'
import { begin, evolve, replay } from './evolve.ts'
import type { HostView } from './host-view-shape.ts'
import { type PartnerSeat, SEATS, type Seat } from './seat.ts'
import type { Session } from './session.ts'
import { isSameFor, viewFor } from './view.ts'
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
  const { first, second, counsellor } = live.seen
  const next = <V>(seat: Seat, before: SeenView<V>, isSame: boolean, view: () => V): SeenView<V> => {
    const made = isSame ? before : written(view())
    // [PR2] A view that has not changed is not sent, and does not count.
    const version = versionAt(entry, seat) ?? before.version + (made.text === before.text ? 0 : 1)
    return { view: made.view, text: made.text, version }
  }
  const partner = (seat: PartnerSeat, before: SeenView) =>
    next(seat, before, isSameFor(session, seat, entry), () => viewFor(session, seat))
  const seen = {
    first: partner('first', first),
    second: partner('second', second),
    counsellor: next('counsellor', counsellor, isSameForHost(live.session, session), () => viewForHost(session)),
  }
  return { live: { session, seen }, changed: SEATS.filter((seat) => seen[seat].text !== live.seen[seat].text) }
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

function seenIn(session: Session, version: (seat: Seat, text: string) => number): SeenBy {
  const seen = <V>(seat: Seat, view: V): SeenView<V> => {
    const made = written(view)
    return { ...made, version: version(seat, made.text) }
  }
  return {
    first: seen('first', viewFor(session, 'first')),
    second: seen('second', viewFor(session, 'second')),
    counsellor: seen('counsellor', viewForHost(session)),
  }
}

function written<V>(view: V): Omit<SeenView<V>, 'version'> {
  return { view, text: JSON.stringify(view) }
}
