// What a counsellor writes to both partners after a meeting, sealed by the couple's joint key.
import { desc, eq } from 'drizzle-orm'
import type { Db } from './client.ts'
import type { RowOf } from './schema/columns.ts'
import { followUps } from './schema/counselling.ts'

const shape = { followUp: followUps.id, by: followUps.byCounsellor, sealed: followUps.sealed, at: followUps.at }
type FollowUp = RowOf<typeof shape>

export async function writeFollowUp(
  db: Db,
  { followUp, counselling, by, sealed, at }: FollowUp & { counselling: string },
): Promise<void> {
  await db.insert(followUps).values({ id: followUp, counsellingId: counselling, byCounsellor: by, sealed, at })
}

/** The newest first. */
export function followUpsOf(db: Db, { counselling }: { counselling: string }): Promise<FollowUp[]> {
  return db
    .select(shape)
    .from(followUps)
    .where(eq(followUps.counsellingId, counselling))
    .orderBy(desc(followUps.at), followUps.id)
}
