// Who comes first where the two are named in turn: who opens the talk. It never depends on who made the room.
import type { PartnerSeat } from '#shared/session/seat.ts'
import { partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { openerOf } from '#shared/session/walk.ts'

// [RE2] Everything that could be told in seat order is told in this order, so that swapped seats give the mirrored words.
export function inTurn(session: Session): [PartnerSeat, PartnerSeat] {
  const opener = openerOf(session)
  return [opener, partnerOf(opener)]
}
