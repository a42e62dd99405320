// A calendar entry for a break's promised return, since a locked phone will not ring. It says the time and nothing of what it is about.
import { createEvent, type DateArray } from 'ics'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import { seatOf } from '../access.ts'
import type { Core } from '../core.ts'

/** The text of an .ics file. */
export async function breakFile(
  core: Core,
  { person, session }: { person: string; session: string },
): Promise<string | Refusal> {
  const seated = await seatOf(core.db, person, session)
  if (!seated) return refuse('not-found')
  const { break: taken } = await core.rooms.session(seated)
  if (!taken) return refuse('not-on-a-break')
  const { value, error } = createEvent({
    uid: `${session}@halfway`,
    title: 'Halfway',
    start: utc(taken.until),
    startInputType: 'utc',
    duration: { minutes: 15 },
    alarms: [{ action: 'display', description: 'Halfway', trigger: { before: true, minutes: 0 } }],
  })
  if (!value) throw error ?? new Error('no calendar entry came out')
  return value
}

function utc(at: Instant): DateArray {
  const date = new Date(at)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()]
}
