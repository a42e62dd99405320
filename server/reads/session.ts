// One session for its page: the seat, what it sees now, and on one phone whose seat is held here too. The rest comes by socket.
import { couplesOf } from '#db/couples.ts'
import { meetingOfSession } from '#db/meeting-places.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Frame } from '#shared/session/view-shape.ts'
import type { Seated } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { type HeldBeside, holdsOf } from './held.ts'

export type RoomPage = {
  session: string
  couple: string
  seat: PartnerSeat
  frame: Frame
  holds: HeldBeside | null
  /** The partner has left for good: there is nobody to begin anything with here. */
  left: boolean
  /** The counsellor's meeting that it was opened in. */
  meeting: string | null
}

export async function session(core: Core, seated: Seated): Promise<RoomPage> {
  const { person, session, couple, seat } = seated
  const own = (await couplesOf(core.db, { person })).find((each) => each.couple === couple)
  const left = own?.partnerLeft ?? false
  return {
    session,
    couple,
    seat,
    frame: await core.sessions.frame(seated),
    holds: own ? await holdsOf(core, person, own) : null,
    left,
    meeting: await meetingOfSession(core.db, { session }),
  }
}
