// The days on which a session's agreements are looked at again, as a calendar file.
import { isErased } from '#shared/session/events.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type Standing, standingIn } from '#shared/session/standing.ts'
import { seatOf } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { daysFile } from './calendar.ts'

/** The text of an .ics file, with a whole day for each agreement. */
export async function agreementsFile(
  core: Core,
  { person, session }: { person: string; session: string },
): Promise<string | Refusal> {
  const seated = await seatOf(core.db, person, session)
  if (!seated) return refuse('not-found')
  const days = standingIn(await core.sessions.session(seated)).flatMap((one) => dayOf(session, one))
  return days.length === 0 ? refuse('nothing-given') : daysFile(days, core.now())
}

function dayOf(session: string, { step, agreed: { terms } }: Standing): { uid: string; day: string }[] {
  if (isErased(terms) || terms.as !== 'agreement') return []
  return [{ uid: `${session}-${step.id}`, day: terms.reviewOn }]
}
