// A session with what each seat sees of it. A seat's version counts the changes of its own view, and nothing else.
import type { Entry, EventOf } from './events.ts'
import { begin, evolve, replay } from './evolve.ts'
import type { HostView } from './host-view-shape.ts'
import { type PartnerSeat, SEATS, type Seat } from './seat.ts'
import type { Session } from './session.ts'
import { viewFor } from './view.ts'
import { viewForHost } from './view-host.ts'
import type { View } from './view-shape.ts'

type SeenView<V = View> = { readonly version: number; readonly view: V }
type SeenBy = Readonly<Record<PartnerSeat, SeenView>> & { readonly counsellor: SeenView<HostView> }
export type Live = { readonly session: Session; readonly seen: SeenBy }

/** From a whole log: the same versions as if it had been followed entry by entry. Throws when the log is empty. */
export function openLive(id: string, entries: readonly Entry[]): Live {
  const [first, ...rest] = entries
  if (!first) throw new Error(`session ${id} has no entries`)
  const session = begin(id, first)
  const { first: one, second, counsellor } = viewsOf(session)
  const seen = {
    first: { version: 1, view: one },
    second: { version: 1, view: second },
    counsellor: { version: 1, view: counsellor },
  }
  const opened = { session, seen }
  return rest.reduce((live, entry) => advance(live, entry).live, opened)
}

/** Takes in one entry. `changed` names the seats that see something new and so get a frame. */
export function advance(live: Live, entry: Entry): { live: Live; changed: Seat[] } {
  const session = evolve(live.session, entry)
  const views = viewsOf(session)
  // [PR2] A view that has not changed is not sent, and does not count.
  const changed = SEATS.filter((seat) => !isSame(views[seat], live.seen[seat].view))
  const version = (seat: Seat): number =>
    versionAt(entry, seat) ?? live.seen[seat].version + (changed.includes(seat) ? 1 : 0)
  const seen = {
    first: { version: version('first'), view: views.first },
    second: { version: version('second'), view: views.second },
    counsellor: { version: version('counsellor'), view: views.counsellor },
  }
  return { live: { session, seen }, changed }
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
  const views = viewsOf(session)
  const versionOf = (each: Seat) => seen[each].version + (isSame(views[each], seen[each].view) ? 0 : 1)
  const versions = { first: versionOf('first'), second: versionOf('second'), counsellor: versionOf('counsellor') }
  return { ...gone, versions }
}

/** [PR15] After a deletion the version comes from the log, so that no device takes the new view for an older one. */
function versionAt({ events }: Entry, seat: Seat): number | undefined {
  const gone = events.find((event) => event.type === 'author-erased')
  return gone?.versions[seat]
}

function viewsOf(session: Session) {
  return { first: viewFor(session, 'first'), second: viewFor(session, 'second'), counsellor: viewForHost(session) }
}

function isSame(view: View | HostView, other: View | HostView): boolean {
  return JSON.stringify(view) === JSON.stringify(other)
}
