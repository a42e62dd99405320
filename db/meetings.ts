// Meetings of a counsellor with a couple: planned or begun, what they are to go through, and the sessions that were opened in them.
import { and, asc, desc, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import type { RowOf } from './schema/columns.ts'
import { meetingSessions, meetings } from './schema/counselling.ts'
import { sessions } from './schema/sessions.ts'
import { LISTED, type ListedSession } from './sessions.ts'

const shape = {
  meeting: meetings.id,
  counselling: meetings.counsellingId,
  at: meetings.at,
  minutes: meetings.minutes,
  plan: meetings.plan,
  begunAt: meetings.begunAt,
  endedAt: meetings.endedAt,
}
type Row = RowOf<typeof shape>
/** `exercises`: their ids, in the order they are meant to be done. */
export type Meeting = Omit<Row, 'plan'> & { exercises: readonly string[] }

// [DU60] A plan that was changed where it lies is none.
const asMeeting = ({ plan, ...meeting }: Row): Meeting => ({
  ...meeting,
  exercises: Array.isArray(plan?.exercises) ? plan.exercises.map(String) : [],
})

export async function planMeeting(
  db: Db,
  {
    meeting,
    counselling,
    exercises,
    ...made
  }: Pick<Meeting, 'meeting' | 'counselling' | 'at' | 'minutes' | 'exercises'> & { createdAt: Instant },
): Promise<void> {
  await db.insert(meetings).values({ ...made, id: meeting, counsellingId: counselling, plan: { exercises } })
}

/** The one furthest ahead first. */
export async function meetingsOf(db: Db, { counselling }: { counselling: string }): Promise<Meeting[]> {
  const rows = await db
    .select(shape)
    .from(meetings)
    .where(eq(meetings.counsellingId, counselling))
    .orderBy(desc(meetings.at), meetings.id)
  return rows.map(asMeeting)
}

export async function meetingById(db: Db, { meeting }: { meeting: string }): Promise<Meeting | null> {
  const [found] = await db.select(shape).from(meetings).where(eq(meetings.id, meeting))
  return found ? asMeeting(found) : null
}

/** False once it is over. */
export async function changeMeeting(
  db: Db,
  { meeting, at, minutes, exercises }: Pick<Meeting, 'meeting' | 'at' | 'minutes' | 'exercises'>,
): Promise<boolean> {
  const changed = await db
    .update(meetings)
    .set({ at, minutes, plan: { exercises } })
    .where(and(eq(meetings.id, meeting), isNull(meetings.endedAt)))
    .returning({ meeting: meetings.id })
  return changed.length > 0
}

/** False once it has begun. */
export async function callOffMeeting(db: Db, { meeting }: { meeting: string }): Promise<boolean> {
  const dropped = await db
    .delete(meetings)
    .where(and(eq(meetings.id, meeting), isNull(meetings.begunAt)))
    .returning({ meeting: meetings.id })
  return dropped.length > 0
}

/** Keeps the moment of the first time. */
export async function beginMeeting(db: Db, { meeting, at }: { meeting: string; at: Instant }): Promise<void> {
  await db
    .update(meetings)
    .set({ begunAt: at })
    .where(and(eq(meetings.id, meeting), isNull(meetings.begunAt)))
}

export async function endMeeting(db: Db, { meeting, at }: { meeting: string; at: Instant }): Promise<void> {
  await db
    .update(meetings)
    .set({ endedAt: at })
    .where(and(eq(meetings.id, meeting), isNull(meetings.endedAt)))
}

export async function addMeetingSession(tx: Tx, one: { meeting: string; session: string }): Promise<void> {
  await tx.insert(meetingSessions).values({ meetingId: one.meeting, sessionId: one.session })
}

/** What was opened in it, the first first. */
export function sessionsOfMeeting(db: Db, { meeting }: { meeting: string }): Promise<ListedSession[]> {
  return db
    .select(LISTED)
    .from(meetingSessions)
    .innerJoin(sessions, eq(sessions.id, meetingSessions.sessionId))
    .where(eq(meetingSessions.meetingId, meeting))
    .orderBy(asc(sessions.openedAt), sessions.id)
}

/** Those of a meeting, and those of the same counselling's other meetings in which something happened since. */
export function sessionsAround(
  db: Db,
  { counselling, meeting, since }: { counselling: string; meeting: string | null; since: Instant },
): Promise<(ListedSession & { meeting: string })[]> {
  const own = meeting === null ? undefined : eq(meetings.id, meeting)
  return db
    .select({ ...LISTED, meeting: meetings.id })
    .from(meetingSessions)
    .innerJoin(meetings, eq(meetings.id, meetingSessions.meetingId))
    .innerJoin(sessions, eq(sessions.id, meetingSessions.sessionId))
    .where(and(eq(meetings.counsellingId, counselling), or(gt(sessions.lastAt, since), own)))
}

/** The closed ones that were opened in meetings of a counselling, the one closed last first. */
export function closedInMeetings(
  db: Db,
  { counselling, most }: { counselling: string; most: number },
): Promise<ListedSession[]> {
  return db
    .select(LISTED)
    .from(meetingSessions)
    .innerJoin(meetings, eq(meetings.id, meetingSessions.meetingId))
    .innerJoin(sessions, eq(sessions.id, meetingSessions.sessionId))
    .where(and(eq(meetings.counsellingId, counselling), isNotNull(sessions.closedAt)))
    .orderBy(desc(sessions.closedAt), sessions.id)
    .limit(most)
}
