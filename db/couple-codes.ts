// Codes that a couple gives a counsellor: a public word and secret digits, for once.
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { coupleCodes } from './schema/counselling.ts'

const isOpen = (now: Instant) =>
  and(isNull(coupleCodes.closedAt), isNull(coupleCodes.usedAt), gt(coupleCodes.expiresAt, now))

type New = {
  id: string
  couple: string
  person: string
  word: string
  digitsHash: string
  sealedDigits: Buffer
  expiresAt: Instant
  at: Instant
}

/** Makes a code and closes the couple's earlier ones. False when the word is in use: take another one. */
export function makeCoupleCode(db: Db, { couple, person, at, ...made }: New): Promise<boolean> {
  const worn = and(eq(coupleCodes.word, made.word), lte(coupleCodes.expiresAt, at))
  return db.transaction(async (tx) => {
    await tx
      .update(coupleCodes)
      .set({ closedAt: at })
      .where(and(isNull(coupleCodes.closedAt), isNull(coupleCodes.usedAt), or(eq(coupleCodes.coupleId, couple), worn)))
    const kept = await tx
      .insert(coupleCodes)
      .values({ ...made, coupleId: couple, madeBy: person })
      .onConflictDoNothing()
      .returning({ id: coupleCodes.id })
    return kept.length > 0
  })
}

/** Every code of the couple opens nothing from then on. */
export async function closeCoupleCodes(tx: Tx, { couple, at }: { couple: string; at: Instant }): Promise<void> {
  await tx
    .update(coupleCodes)
    .set({ closedAt: at })
    .where(and(eq(coupleCodes.coupleId, couple), isNull(coupleCodes.closedAt)))
}

/** [ST42] One try, which uses nothing up. Gives the code and its couple when word and digits are right. */
export async function tryCoupleCode(
  db: Db,
  { word, digitsHash, now }: { word: string; digitsHash: string; now: Instant },
): Promise<{ code: string; couple: string } | null> {
  const [found] = await db
    .select({ code: coupleCodes.id, couple: coupleCodes.coupleId })
    .from(coupleCodes)
    .where(and(eq(coupleCodes.word, word), eq(coupleCodes.digitsHash, digitsHash), isOpen(now)))
  return found ?? null
}

/** False when somebody was faster. */
export async function spendCoupleCode(tx: Tx, { code, at }: { code: string; at: Instant }): Promise<boolean> {
  const spent = await tx
    .update(coupleCodes)
    .set({ usedAt: at })
    .where(and(eq(coupleCodes.id, code), isOpen(at)))
    .returning({ id: coupleCodes.id })
  return spent.length > 0
}
