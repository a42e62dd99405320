// Where a meeting takes place: whose room it is in, and the session that it has come to.
import { desc, eq } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db } from './client.ts'
import { counsellings, meetingSessions, meetings } from './schema/counselling.ts'
import { sessions } from './schema/sessions.ts'

/** `session`: the last one that was opened in it, null before the first. */
export type PlaceOfMeeting = { couple: string | null; endedAt: Instant | null; session: string | null }

export async function placeOfMeeting(db: Db, { meeting }: { meeting: string }): Promise<PlaceOfMeeting | null> {
  const [found] = await db
    .select({ couple: counsellings.coupleId, endedAt: meetings.endedAt, session: meetingSessions.sessionId })
    .from(meetings)
    .innerJoin(counsellings, eq(counsellings.id, meetings.counsellingId))
    .leftJoin(meetingSessions, eq(meetingSessions.meetingId, meetings.id))
    .leftJoin(sessions, eq(sessions.id, meetingSessions.sessionId))
    .where(eq(meetings.id, meeting))
    .orderBy(desc(sessions.openedAt), desc(sessions.id))
    .limit(1)
  return found ?? null
}

/** The meeting that a session was opened in, if it was. */
export async function meetingOfSession(db: Db, { session }: { session: string }): Promise<string | null> {
  const [found] = await db
    .select({ meeting: meetingSessions.meetingId })
    .from(meetingSessions)
    .where(eq(meetingSessions.sessionId, session))
  return found?.meeting ?? null
}
