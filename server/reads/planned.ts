// A calendar entry for a session that the two have planned.
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { seatOf } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { calendarFile } from './calendar.ts'

/** The text of an .ics file. The same length for every exercise, which would tell which one it is. */
export async function plannedFile(
  core: Core,
  { person, session }: { person: string; session: string },
): Promise<string | Refusal> {
  const seated = await seatOf(core.db, person, session)
  if (!seated) return refuse('not-found')
  const { plannedFor } = await core.sessions.session(seated)
  return plannedFor === null
    ? refuse('not-found')
    : calendarFile({ uid: `${session}-planned`, at: plannedFor, minutes: 30, now: core.now() })
}
