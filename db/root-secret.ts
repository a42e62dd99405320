// The root secret as it lies sealed: made once, read at every start, sealed anew when its key is rotated.
import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from './client.ts'
import { counsellors } from './schema/counselling.ts'
import { keys } from './schema/couples.ts'
import { rootSecret, sealCheck } from './schema/keeping.ts'
import { oweSweep } from './sweeping.ts'

const ONLY = 1
// Any number, as long as every Halfway uses the same.
const FIRST_START = 4_215_534

export async function sealedRoot(db: Db): Promise<Buffer | null> {
  const [kept] = await db.select().from(rootSecret).where(eq(rootSecret.id, ONLY))
  return kept?.sealed ?? null
}

/** Servers that start at once do what is done at the first start one after another. */
export async function waitForOthers(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_START})`)
}

export async function keepRoot(tx: Tx, sealed: Buffer): Promise<void> {
  await tx.insert(rootSecret).values({ id: ONLY, sealed })
  await tx.delete(sealCheck).where(eq(sealCheck.id, ONLY))
}

/** False when another secret than `was` is kept by now. */
export async function replaceRoot(db: Db, { was, sealed }: { was: Buffer; sealed: Buffer }): Promise<boolean> {
  return db.transaction(async (tx) => {
    const replaced = await tx
      .update(rootSecret)
      .set({ sealed })
      .where(and(eq(rootSecret.id, ONLY), eq(rootSecret.sealed, was)))
      .returning({ id: rootSecret.id })
    await oweSweep(tx)
    return replaced.length > 0
  })
}

/** What versions before the root secret knew the right key by. */
export async function olderCheck(db: Db): Promise<Buffer | null> {
  const [kept] = await db.select().from(sealCheck).where(eq(sealCheck.id, ONLY))
  return kept?.sealed ?? null
}

/** Whether anything lies here that only the key of before can open. */
export async function holdsSealed(db: Db): Promise<boolean> {
  if ((await sealedRoot(db)) || (await olderCheck(db))) return true
  return (await db.$count(keys)) + (await db.$count(counsellors)) > 0
}
