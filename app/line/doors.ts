// What a session's screen fetches only when somebody asks for it. What could not be had is null: nothing here throws.
import { ask, isTrouble, type Trouble } from '#app/http.ts'
import type { BySeat, PartnerSeat } from '#shared/session/seat.ts'
import type { BeforeView, EarlierOffer, Opened } from '#shared/session/view-shape.ts'

/** Null means that it could not be had just now. */
export type SessionDoors = {
  opened: () => Promise<Opened[] | null>
  earlier: () => Promise<EarlierOffer[] | null>
  before: (step: string) => Promise<BeforeView[] | null>
  /** What each said helps when it is too much at once. */
  helps: () => Promise<Partial<BySeat<string[]>> | null>
  calendar: string | null
  reflection: string | null
  /** The address by which the other is told of it; null where there is nobody to tell. */
  tell: string | null
  /** Null where there is nowhere to go back to. */
  home: string | null
}

/** `seat`: on one phone, whose. */
export function doorsOf(session: string, seat?: PartnerSeat): SessionDoors {
  const whose = seat ? (`?seat=${seat}` as const) : ''
  return {
    opened: () => orNull(ask(`/api/sessions/${session}/opened${whose}`)),
    earlier: () => orNull(ask(`/api/sessions/${session}/earlier`)),
    before: (step) => orNull(ask(`/api/sessions/${session}/before/${step}${whose}`)),
    helps: () => orNull(ask(`/api/sessions/${session}/helps`)),
    calendar: `/api/sessions/${session}/break.ics`,
    reflection: `/reflections/${session}`,
    tell: null,
    home: '/',
  }
}

async function orNull<T>(asked: Promise<T | Trouble>): Promise<T | null> {
  const answer = await asked
  return isTrouble(answer) ? null : answer
}
