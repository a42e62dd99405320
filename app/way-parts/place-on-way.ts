// Where each of a person's couples is on its way, for pages. Server only.
import { getRuntime, type Home, type Person, type WayPlace } from '#server/runtime.ts'
import { isRefusal } from '#shared/session/refusal.ts'

/** `on`: null for a couple that is on no way. */
export type PlaceOnWay = { couple: string; partner: string | null; on: WayPlace | null }

export async function placesOnWays(person: Person, { couples }: Pick<Home, 'couples'>): Promise<PlaceOnWay[]> {
  // Whom a partner has left goes nowhere any more as these two.
  const two = couples.filter(({ left }) => left === null)
  const places = two.map(async ({ couple, partner }): Promise<PlaceOnWay> => {
    const found = await getRuntime().reads.way(person, couple)
    return { couple, partner, on: isRefusal(found) || found.way === null ? null : found }
  })
  return Promise.all(places)
}
