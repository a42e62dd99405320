// A seat is a person's place in a room, fixed when the couple forms. It never says what somebody is like.

export const PARTNER_SEATS = ['first', 'second'] as const

export type PartnerSeat = (typeof PARTNER_SEATS)[number]
export const SEATS = [...PARTNER_SEATS, 'counsellor'] as const
export type Seat = (typeof SEATS)[number]
export type BySeat<T> = Readonly<Record<PartnerSeat, T>>

export function partnerOf(seat: PartnerSeat): PartnerSeat {
  return seat === 'first' ? 'second' : 'first'
}
