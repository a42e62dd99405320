// Codes on paper, by their hashes: each leads back to its guest until another takes its place.
import { eq, inArray } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { paperCodes, people } from './schema/people.ts'

/** A new one ends the one before. */
export async function keepPaperCode(
  db: Db,
  { person, hash, at }: { person: string; hash: string; at: Instant },
): Promise<void> {
  const made = { codeHash: hash, madeAt: at }
  await db
    .insert(paperCodes)
    .values({ personId: person, ...made })
    .onConflictDoUpdate({ target: paperCodes.personId, set: made })
}

export async function personOfPaperCode(db: Db, { hash }: { hash: string }): Promise<{ person: string } | null> {
  const [found] = await db.select({ person: paperCodes.personId }).from(paperCodes).where(eq(paperCodes.codeHash, hash))
  return found ?? null
}

export async function hasPaperCode(db: Db, { person }: { person: string }): Promise<boolean> {
  return (await db.$count(paperCodes, eq(paperCodes.personId, person))) > 0
}

/** Whoever has an account has other ways in. */
export async function dropPaperCode(tx: Tx, { account }: { account: string }): Promise<void> {
  const own = tx.select({ id: people.id }).from(people).where(eq(people.accountId, account))
  await tx.delete(paperCodes).where(inArray(paperCodes.personId, own))
}
