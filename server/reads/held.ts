// On one phone: whose seat is held beside one's own, and in which language that person reads.
import type { OwnCouple } from '#db/couples.ts'
import { personById } from '#db/people.ts'
import type { Locale } from '#shared/locale.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import type { Core } from '../core/core.ts'
import { isFromBefore } from '../core/own-place.ts'

export type HeldBeside = { seat: PartnerSeat; locale: Locale }

export async function holdsOf({ db }: Pick<Core, 'db'>, person: string, own: OwnCouple): Promise<HeldBeside | null> {
  if (!own.partner || own.partnerHeldBy !== person) return null
  const held = await personById(db, { person: own.partner })
  return held && { seat: partnerOf(own.seat), locale: held.locale }
}

/** Whose turn it can be on this device, one's own first. */
export function seatsHere({ seat }: Pick<OwnCouple, 'seat'>, holds: HeldBeside | null): PartnerSeat[] {
  return holds ? [seat, holds.seat] : [seat]
}

/** [ST20] The same as far as they may say something of a session. */
export function seatsOn(
  { closedAt }: Pick<Session, 'closedAt'>,
  { seat, anewSince }: Pick<OwnCouple, 'seat' | 'anewSince'>,
  seats: readonly PartnerSeat[],
): PartnerSeat[] {
  return seats.filter((each) => each !== seat || !isFromBefore({ closedAt }, anewSince))
}
