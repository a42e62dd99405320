// The authenticator app of an account: its secret as it lies sealed, and how far its codes have been used. One that is not confirmed asks nothing.
import { and, eq, isNull, lt, or } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { secondFactors } from './schema/counselling.ts'

export type SecondFactor = { sealedSecret: Buffer; confirmedAt: Instant | null }
type Own = { account: string }

export async function secondFactorOf(db: Db, { account }: Own): Promise<SecondFactor | null> {
  const [found] = await db
    .select({ sealedSecret: secondFactors.sealedSecret, confirmedAt: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(eq(secondFactors.accountId, account))
  return found ?? null
}

/** In the place of one that was never confirmed. False where one stands. */
export async function keepSecret(db: Db, { account, sealedSecret }: Own & { sealedSecret: Buffer }): Promise<boolean> {
  const kept = await db
    .insert(secondFactors)
    .values({ accountId: account, sealedSecret })
    .onConflictDoUpdate({
      target: secondFactors.accountId,
      set: { sealedSecret, lastStep: null },
      setWhere: isNull(secondFactors.confirmedAt),
    })
    .returning({ account: secondFactors.accountId })
  return kept.length > 0
}

/** Uses up the code of this step of time and all before it. False when that was done already, whoever did it. */
export async function spendStep(db: Db, { account, step }: Own & { step: number }): Promise<boolean> {
  const spent = await db
    .update(secondFactors)
    .set({ lastStep: step })
    .where(
      and(eq(secondFactors.accountId, account), or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step))),
    )
    .returning({ account: secondFactors.accountId })
  return spent.length > 0
}

export async function confirmFactor(db: Db, { account, at }: Own & { at: Instant }): Promise<void> {
  await db
    .update(secondFactors)
    .set({ confirmedAt: at })
    .where(and(eq(secondFactors.accountId, account), isNull(secondFactors.confirmedAt)))
}

/** Whether there was one that asked. */
export async function dropFactor(tx: Tx, { account }: Own): Promise<boolean> {
  const dropped = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.accountId, account))
    .returning({ confirmedAt: secondFactors.confirmedAt })
  return dropped.some(({ confirmedAt }) => confirmedAt !== null)
}
