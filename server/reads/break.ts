// A calendar entry for a break's promised return.
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { seatOf } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { calendarFile } from './calendar.ts'

/** The text of an .ics file. */
export async function breakFile(
  core: Core,
  { person, session }: { person: string; session: string },
): Promise<string | Refusal> {
  const seated = await seatOf(core.db, person, session)
  if (!seated) return refuse('not-found')
  const { break: taken } = await core.sessions.session(seated)
  if (!taken) return refuse('not-on-a-break')
  // [DU43] Other calendars go by the true time.
  const at = taken.until - (await core.sessions.ahead(seated))
  return calendarFile({ uid: session, at, minutes: 15, now: core.now() })
}
