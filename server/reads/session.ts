// One session for its page: the seat, and what it sees now. The rest comes by socket.

import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Frame } from '#shared/session/view-shape.ts'
import { seatOf } from '../access.ts'
import type { Core } from '../core.ts'

type Asked = { person: string; session: string }
export type RoomPage = { session: string; couple: string; seat: PartnerSeat; frame: Frame }

export async function session(core: Core, { person, session }: Asked): Promise<RoomPage | Refusal> {
  const seated = await seatOf(core.db, person, session)
  if (!seated) return refuse('not-found')
  const { couple, seat } = seated
  return { session, couple, seat, frame: await core.rooms.frame(seated) }
}
