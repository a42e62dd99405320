// Which of a couple's sessions there is something to look back on in, told by the structure of their entries. No words are read.
import { and, desc, eq, exists, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { SessionEvent } from '#shared/session/events.ts'
import type { Db } from './client.ts'
import { rooms } from './schema/couples.ts'
import { entries, sessions } from './schema/sessions.ts'
import { isOfExercise, LISTED, type ListedSession } from './sessions.ts'

const ALL = 100_000

function ofCouple(db: Db, couple: string, which: SQL | undefined) {
  return db
    .select(LISTED)
    .from(sessions)
    .innerJoin(rooms, eq(rooms.id, sessions.roomId))
    .where(and(eq(rooms.coupleId, couple), isOfExercise, which))
}

/** The sessions in which something was agreed, the one opened last first; `exercise` for those of one alone. */
export function agreedSessions(
  db: Db,
  { couple, exercise, most = ALL }: { couple: string; exercise?: string; most?: number },
): Promise<ListedSession[]> {
  return ofCouple(db, couple, and(ofExercise(exercise), holds(db, { type: 'agreement-signed' })))
    .orderBy(desc(sessions.openedAt), sessions.id)
    .limit(most)
}

/** Sessions that were begun and are closed, the last first; `exercise` for those of one alone. */
export function pastSessions(
  db: Db,
  { couple, exercise, from = 0, most }: { couple: string; exercise?: string; from?: number; most: number },
): Promise<ListedSession[]> {
  return ofCouple(
    db,
    couple,
    and(isNotNull(sessions.closedAt), ofExercise(exercise), holds(db, { type: 'session-started' })),
  )
    .orderBy(desc(sessions.closedAt), sessions.id)
    .offset(from)
    .limit(most)
}

/** [CO57] The sessions in which a counsellor was asked out at some time. */
export function sessionsAskedOutOf(db: Db, { couple }: { couple: string }): Promise<ListedSession[]> {
  return ofCouple(db, couple, holds(db, { type: 'host-dismissed' }))
}

/** The sessions in which this step was gone on from, or opened. */
export function sessionsPast(db: Db, { couple, step }: { couple: string; step: string }): Promise<ListedSession[]> {
  const past = or(holds(db, { type: 'went-on', step }), holds(db, { type: 'answers-revealed', steps: [step] }))
  return ofCouple(db, couple, past)
}

/** Where in a session's log this person wrote. */
export async function ownPositions(
  db: Db,
  { session, person }: { session: string; person: string },
): Promise<Set<number>> {
  const rows = await db
    .select({ position: entries.position })
    .from(entries)
    .where(and(eq(entries.sessionId, session), eq(entries.personId, person)))
  return new Set(rows.map(({ position }) => position))
}

function ofExercise(exercise: string | undefined) {
  return exercise === undefined ? undefined : eq(sessions.exercise, exercise)
}

/** `event`: what its structure has, at the least. */
function holds(db: Db, event: Pick<SessionEvent, 'type'> & { step?: string; steps?: string[] }) {
  const held = JSON.stringify({ events: [event] })
  return exists(
    db
      .select({ position: entries.position })
      .from(entries)
      .where(and(eq(entries.sessionId, sessions.id), sql`${entries.events} @> ${held}::jsonb`)),
  )
}
