// The days on which a session's agreements are looked at again, as a calendar file. It names the day and nothing of what it is about.
import { createEvents, type EventAttributes } from 'ics'
import { isErased } from '#shared/session/events.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type Standing, standingIn } from '#shared/session/standing.ts'
import { seatOf } from '../access.ts'
import type { Core } from '../core.ts'

/** The text of an .ics file, with a whole day for each agreement. */
export async function agreementsFile(
  core: Core,
  { person, session }: { person: string; session: string },
): Promise<string | Refusal> {
  const seated = await seatOf(core.db, person, session)
  if (!seated) return refuse('not-found')
  const days = standingIn(await core.rooms.session(seated)).flatMap((one) => dayOf(session, one))
  if (days.length === 0) return refuse('nothing-given')
  const { value, error } = createEvents(days)
  if (!value) throw error ?? new Error('no calendar file came out')
  return value
}

function dayOf(session: string, { step, agreed: { terms } }: Standing): EventAttributes[] {
  if (isErased(terms) || terms.as !== 'agreement') return []
  const [year = 0, month = 1, day = 1] = terms.reviewOn.split('-').map(Number)
  const next = new Date(Date.UTC(year, month - 1, day + 1))
  return [
    {
      uid: `${session}-${step.id}@halfway`,
      title: 'Halfway',
      start: [year, month, day],
      end: [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()],
    },
  ]
}
