// Where a meeting is, for the two it is for: the session to go to. Strangers cannot tell it from one that does not exist.
import { placeOfMeeting } from '#db/meeting-places.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { coupleOf, isId } from '../core/access.ts'
import type { Core } from '../core/core.ts'

/** `session` null: nothing was opened in it yet. */
export type WhereToMeet = { session: string | null; over: boolean }

/** [CO16] Asked of the database each time, so that one link holds for a whole meeting. */
export async function meetingPlace(
  { db }: Pick<Core, 'db'>,
  { person, meeting }: { person: string; meeting: string },
): Promise<WhereToMeet | Refusal> {
  const found = isId(meeting) ? await placeOfMeeting(db, { meeting }) : null
  if (!found?.couple || !(await coupleOf(db, person, found.couple))) return refuse('not-found')
  return { session: found.session, over: found.endedAt !== null }
}
