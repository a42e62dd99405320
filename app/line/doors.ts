// What a session's screen fetches only when somebody asks for it. What could not be had is null: nothing here throws.
import { ask, isTrouble, type Trouble } from '#app/http.ts'
import type { Opened } from '#shared/session/part-shape.ts'
import type { BySeat, PartnerSeat } from '#shared/session/seat.ts'
import type { BeforeView, EarlierOffer } from '#shared/session/view-shape.ts'
import type { Instant } from '#shared/time.ts'

/** `open`: a session that has not begun yet, with its time where it has one. `waiting`: the time was suggested by the other. */
export type NextMeeting = {
  couple: string
  open: {
    session: string
    plannedFor: Instant | null
    suggestedFor: Instant | null
    beside?: number
    waiting: boolean
  } | null
}

/** Null means that it could not be had just now. */
export type SessionDoors = {
  opened: () => Promise<Opened[] | null>
  earlier: () => Promise<EarlierOffer[] | null>
  before: (step: string) => Promise<BeforeView[] | null>
  /** What each said helps when it is too much at once. */
  helps: () => Promise<Partial<BySeat<string[]>> | null>
  /** [DO9] */
  meeting: () => Promise<NextMeeting | null>
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
    meeting: () => meetingAfter(session),
    calendar: `/api/sessions/${session}/break.ics`,
    reflection: `/reflections/${session}`,
    tell: null,
    home: '/',
  }
}

/** Whether the couple has opened something for a next time. */
async function meetingAfter(session: string): Promise<NextMeeting | null> {
  const home = await orNull(ask('/api/home'))
  const own = home?.couples.find(({ sessions }) => sessions.some((each) => each.session === session))
  if (!own || own.left !== null) return null
  return { couple: own.couple, open: own.sessions.find(({ phase }) => phase === 'lobby') ?? null }
}

async function orNull<T>(asked: Promise<T | Trouble>): Promise<T | null> {
  const answer = await asked
  return isTrouble(answer) ? null : answer
}
