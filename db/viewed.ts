// The record of every look of a counsellor at a couple's material. It only grows: nobody can take anything out of it.
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { MINUTE } from '#shared/time.ts'
import type { Db } from './client.ts'
import type { RowOf } from './schema/columns.ts'
import { counsellingViews } from './schema/counselling.ts'

const AN_HOUR = 60 * MINUTE

const shape = {
  what: counsellingViews.what,
  /** Of a reflection, or of a room. */
  session: counsellingViews.sessionId,
  by: counsellingViews.byCounsellor,
  at: counsellingViews.at,
}
export type Viewed = RowOf<typeof shape>

/** [CO37] Looks at the same thing within an hour are one. */
export async function noteView(db: Db, view: Viewed & { id: string; counselling: string }): Promise<void> {
  const { id, counselling, what, session, by, at } = view
  const lately = and(
    eq(counsellingViews.counsellingId, counselling),
    eq(counsellingViews.byCounsellor, by),
    eq(counsellingViews.what, what),
    session === null ? isNull(counsellingViews.sessionId) : eq(counsellingViews.sessionId, session),
    gt(counsellingViews.at, at - AN_HOUR),
  )
  if ((await db.$count(counsellingViews, lately)) > 0) return
  await db
    .insert(counsellingViews)
    .values({ id, counsellingId: counselling, byCounsellor: by, what, sessionId: session, at })
}

/** The newest first. */
export function viewsOf(db: Db, { counselling, most }: { counselling: string; most: number }): Promise<Viewed[]> {
  return db
    .select(shape)
    .from(counsellingViews)
    .where(eq(counsellingViews.counsellingId, counselling))
    .orderBy(desc(counsellingViews.at), counsellingViews.id)
    .limit(most)
}
