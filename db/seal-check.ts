// The sealed check value: kept by whoever starts first, read by everybody after.
import { eq } from 'drizzle-orm'
import type { Db } from './client.ts'
import { sealCheck } from './schema/seal-check.ts'

const ONLY = 1

/** Gives the value that stands: `sealed` itself when there was none. */
export async function keepSealCheck(db: Db, sealed: Buffer): Promise<Buffer> {
  await db.insert(sealCheck).values({ id: ONLY, sealed }).onConflictDoNothing()
  const [kept] = await db.select().from(sealCheck).where(eq(sealCheck.id, ONLY))
  return kept?.sealed ?? sealed
}
