// Where a meeting is, for the two it is for: the session to go to.
import type { MeetingOfTwo } from '../core/access.ts'

/** [CO16] Asked of the database each time, so that one link holds for a whole meeting. `session` null: nothing was opened in it yet. */
export function meetingPlace({ session, endedAt }: MeetingOfTwo): { session: string | null; over: boolean } {
  return { session, over: endedAt !== null }
}
