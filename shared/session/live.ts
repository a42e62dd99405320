// A session with what each seat sees of it. A seat's version counts the changes of its own view, and nothing else.
import type { Entry } from './events.ts'
import { begin, evolve } from './evolve.ts'
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
    version: live.seen[seat].version + (changed.includes(seat) ? 1 : 0),
    view: views[seat],
  })
  return { live: { session, seen: { first: seenBy('first'), second: seenBy('second') } }, changed }
}

function sees(session: Session, seat: PartnerSeat): Seen {
  return { version: 1, view: viewFor(session, seat) }
}
