// Recovery codes, by their hashes: each leads to its account once. New ones end those before.
import { and, eq, isNull } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { recoveryCodes } from './schema/people.ts'

type Made = { account: string; hashes: readonly string[]; at: Instant; withoutApp?: boolean }

/** Ends all there were, used ones too. */
export async function replaceCodes(tx: Tx, { account, hashes, at }: Made): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, account))
  await addCodes(tx, { account, hashes, at })
}

export async function addCodes(db: Db, { account, hashes, at, withoutApp }: Made): Promise<void> {
  await db
    .insert(recoveryCodes)
    .values(hashes.map((codeHash) => ({ accountId: account, codeHash, createdAt: at, withoutApp })))
}

/** Uses the code up and says whose it was, once. */
export async function spendRecoveryCode(
  db: Db,
  { hash, at }: { hash: string; at: Instant },
): Promise<{ account: string } | null> {
  const [used] = await db
    .update(recoveryCodes)
    .set({ usedAt: at })
    .where(and(eq(recoveryCodes.codeHash, hash), isNull(recoveryCodes.usedAt)))
    .returning({ account: recoveryCodes.accountId })
  return used ?? null
}

export function codesLeft(db: Db, { account }: { account: string }): Promise<number> {
  return db.$count(recoveryCodes, and(eq(recoveryCodes.accountId, account), isNull(recoveryCodes.usedAt)))
}

/** Whose a code is that has not been used, and whether the app goes with it. */
export async function accountOfCode(
  db: Db,
  { hash }: { hash: string },
): Promise<{ account: string; withoutApp: boolean } | null> {
  const [found] = await db
    .select({ account: recoveryCodes.accountId, withoutApp: recoveryCodes.withoutApp })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.codeHash, hash), isNull(recoveryCodes.usedAt)))
  return found ?? null
}
