// What a session puts into a calendar: the promised return, the time that the two have planned, and the days of its agreements.
import { isErased } from '#shared/session/events.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type Standing, standingIn } from '#shared/session/standing.ts'
import type { Seated } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { calendarFile, daysFile } from './calendar.ts'

/** The text of an .ics file, as of the two others. */
export async function breakFile(core: Core, seated: Seated): Promise<string | Refusal> {
  const { break: taken } = await core.sessions.session(seated)
  if (!taken) return refuse('not-on-a-break')
  // [DU43] Other calendars go by the true time.
  const at = taken.until - (await core.sessions.ahead(seated))
  return calendarFile({ uid: seated.session, at, minutes: 15, now: core.now() })
}

/** The same length for every exercise, which would tell which one it is. */
export async function plannedFile(core: Core, seated: Seated): Promise<string | Refusal> {
  const { plannedFor } = await core.sessions.session(seated)
  return plannedFor === null
    ? refuse('not-found')
    : calendarFile({ uid: `${seated.session}-planned`, at: plannedFor, minutes: 30, now: core.now() })
}

/** The days on which its agreements are looked at again, a whole day for each. */
export async function agreementsFile(core: Core, seated: Seated): Promise<string | Refusal> {
  const days = standingIn(await core.sessions.session(seated)).flatMap((one) => dayOf(seated.session, one))
  return days.length === 0 ? refuse('nothing-given') : daysFile(days, core.now())
}

function dayOf(session: string, { step, agreed: { terms } }: Standing): { uid: string; day: string }[] {
  if (isErased(terms) || terms.as !== 'agreement') return []
  return [{ uid: `${session}-${step.id}`, day: terms.reviewOn }]
}
