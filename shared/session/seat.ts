// A seat is a person's place in a room, fixed when the couple forms. It never says what somebody is like.

export const PARTNER_SEATS = ['first', 'second'] as const

export type PartnerSeat = (typeof PARTNER_SEATS)[number]
export type Seat = PartnerSeat | 'counsellor'
export type BySeat<T> = Readonly<Record<PartnerSeat, T>>

export function partnerOf(seat: PartnerSeat): PartnerSeat {
  return seat === 'first' ? 'second' : 'first'
}
