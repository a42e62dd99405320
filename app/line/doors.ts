// What a room fetches only when somebody asks for it. What could not be had is null: nothing here throws.
import { ask, isTrouble } from '#app/http.ts'
import type { EarlierOffer, RoomDoors } from '#app/session/screen.tsx'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Opened } from '#shared/session/view-shape.ts'

/** `seat`: on one phone, whose. */
export function doorsOf(session: string, seat?: PartnerSeat): RoomDoors {
  const fetched = async <T>(what: string): Promise<T | null> => {
    const answer = await ask<T>(`/api/sessions/${session}/${what}`)
    return isTrouble(answer) ? null : answer
  }
  return {
    opened: () => fetched<Opened[]>(seat ? `opened?seat=${seat}` : 'opened'),
    earlier: () => fetched<EarlierOffer[]>('earlier'),
    calendar: `/api/sessions/${session}/break.ics`,
    reflection: `/reflections/${session}`,
    home: '/',
  }
}
