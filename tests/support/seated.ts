// A seat as if it had been read from the database, for what stands behind that question.
import type { Seated } from '#server/core/access.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'

export function seatedAs(place: { session: string; couple: string; seat: PartnerSeat; person: string }): Seated {
  return { ...place, by: place.person } as Seated
}
