// Sessions as a room lists them. What happened in one is told by its entries alone.
import { and, desc, eq, isNotNull, isNull, max, ne, type SQL } from 'drizzle-orm'
import { BREAK_FROM_HOME } from '#shared/session/from-home.ts'
import type { Instant } from '#shared/time.ts'
import type { Db } from './client.ts'
import { rooms } from './schema/couples.ts'
import { sessions } from './schema/sessions.ts'

export async function openSession(
  db: Db,
  {
    session,
    room,
    exercise,
    version,
    at,
  }: { session: string; room: string; exercise: string; version: number; at: Instant },
): Promise<void> {
  await db.insert(sessions).values({ id: session, roomId: room, exercise, version, openedAt: at, lastAt: at })
}

export type ListedSession = {
  session: string
  exercise: string
  version: number
  openedAt: Instant
  closedAt: Instant | null
  lastAt: Instant
  position: number
}

/** What a list tells of each session. */
export const LISTED = {
  session: sessions.id,
  exercise: sessions.exercise,
  version: sessions.version,
  openedAt: sessions.openedAt,
  closedAt: sessions.closedAt,
  lastAt: sessions.lastAt,
  position: sessions.position,
}

/** [BR13] Of a session: that it is one of an exercise, and no break that was called from home. Whatever lists sessions asks for it. */
export const isOfExercise: SQL = ne(sessions.exercise, BREAK_FROM_HOME.id)

const ALL = 100_000

type Listing = { couple: string; most?: number }

/** The couple's sessions of exercises, the one opened last first. */
export function sessionsOf(db: Db, { couple, most = 200 }: Listing): Promise<ListedSession[]> {
  return listed(db, and(eq(rooms.coupleId, couple), isOfExercise), most)
}

/** All that the couple has, for what is done to everything of theirs: breaks too. */
export function everySessionOf(db: Db, { couple }: Listing): Promise<ListedSession[]> {
  return listed(db, eq(rooms.coupleId, couple), ALL)
}

/** [BR12] The break that either has called from home, until it is over. `heldUntil`: until when it holds their exercises, if it does. */
export async function breakFromHomeOf(
  db: Db,
  { couple }: { couple: string },
): Promise<{ session: string; heldUntil: Instant | null } | null> {
  const [found] = await db
    .select({ session: sessions.id, heldUntil: sessions.heldUntil })
    .from(sessions)
    .innerJoin(rooms, eq(rooms.id, sessions.roomId))
    .where(and(eq(rooms.coupleId, couple), eq(sessions.exercise, BREAK_FROM_HOME.id), isNull(sessions.closedAt)))
    .limit(1)
  return found ?? null
}

function listed(db: Db, which: SQL | undefined, most: number): Promise<ListedSession[]> {
  return db
    .select(LISTED)
    .from(sessions)
    .innerJoin(rooms, eq(rooms.id, sessions.roomId))
    .where(which)
    .orderBy(desc(sessions.openedAt), desc(sessions.lastAt), sessions.id)
    .limit(most)
}

export async function positionOf(db: Db, { session }: { session: string }): Promise<number> {
  const [found] = await db.select({ position: sessions.position }).from(sessions).where(eq(sessions.id, session))
  return found?.position ?? 0
}

/** All there are, of whichever couple. */
export function everySession(db: Db): Promise<{ session: string; couple: string }[]> {
  return db
    .select({ session: sessions.id, couple: rooms.coupleId })
    .from(sessions)
    .innerJoin(rooms, eq(rooms.id, sessions.roomId))
    .orderBy(sessions.id)
}

/** When the last entry of any session was written, or a session was opened; null where there is none. */
export async function newestMoment(db: Db): Promise<Instant | null> {
  const [found] = await db.select({ at: max(sessions.lastAt) }).from(sessions)
  return found?.at ?? null
}

/** The couple's last closed session of this exercise and how many there are, `but` one left out. */
export async function earlierSession(
  db: Db,
  { couple, exercise, but }: { couple: string; exercise: string; but?: string },
): Promise<{ session: string; count: number } | null> {
  const closed = and(
    eq(rooms.coupleId, couple),
    eq(sessions.exercise, exercise),
    isNotNull(sessions.closedAt),
    but ? ne(sessions.id, but) : undefined,
  )
  const fromRoom = () =>
    db.select({ session: sessions.id }).from(sessions).innerJoin(rooms, eq(rooms.id, sessions.roomId))
  const [last] = await fromRoom().where(closed).orderBy(desc(sessions.closedAt), sessions.id).limit(1)
  if (!last) return null
  return { session: last.session, count: await db.$count(fromRoom().where(closed).as('closed')) }
}
