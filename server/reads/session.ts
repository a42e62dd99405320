// One session for its page: the seat, what it sees now, and on one phone whose seat is held here too. The rest comes by socket.
import { couplesOf } from '#db/couples.ts'
import { meetingOfSession } from '#db/meeting-places.ts'
import { sessionsOf } from '#db/sessions.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Frame } from '#shared/session/view-shape.ts'
import type { Seated } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { type BreakFromHome, breakFromHome } from './break-from-home.ts'
import { folded } from './folded.ts'
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
  /** [BR17] Called from home, and holding this session. */
  pause: BreakFromHome | null
  /** It is a lobby, and nothing of this couple's has begun yet. */
  newcomers: boolean
}

export async function session(core: Core, seated: Seated): Promise<RoomPage> {
  const { person, session, couple, seat } = seated
  const own = (await couplesOf(core.db, { person })).find((each) => each.couple === couple)
  const left = own?.partnerLeft ?? false
  const frame = await core.sessions.frame(seated)
  return {
    session,
    couple,
    seat,
    frame,
    holds: own ? await holdsOf(core, person, own) : null,
    left,
    meeting: await meetingOfSession(core.db, { session }),
    pause: frame.view.at.phase === 'closed' ? null : await pauseOf(core, seated),
    newcomers: frame.view.at.phase === 'lobby' && (await areNewcomers(core, couple)),
  }
}

async function pauseOf(core: Core, { couple, seat, session }: Seated): Promise<BreakFromHome | null> {
  const called = await breakFromHome(core, { couple, seat })
  return called?.holds && called.session !== session ? called : null
}

/** [SA4] Mostly the first that is asked has begun. */
async function areNewcomers(core: Core, couple: string): Promise<boolean> {
  for (const row of await sessionsOf(core.db, { couple })) {
    const [past] = await folded(core, couple, [row])
    // What can no longer be read may have begun.
    if (!past || past.startedAt !== null) return false
  }
  return true
}
