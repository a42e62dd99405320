// Codes that a couple gives a counsellor: a public word and secret digits, for once.
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { counsellorCodes } from './schema/counselling.ts'

const isOpen = (now: Instant) =>
  and(isNull(counsellorCodes.closedAt), isNull(counsellorCodes.usedAt), gt(counsellorCodes.expiresAt, now))

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
export function makeCounsellorCode(db: Db, { couple, person, at, ...made }: New): Promise<boolean> {
  const worn = and(eq(counsellorCodes.word, made.word), lte(counsellorCodes.expiresAt, at))
  return db.transaction(async (tx) => {
    await tx
      .update(counsellorCodes)
      .set({ closedAt: at })
      .where(
        and(
          isNull(counsellorCodes.closedAt),
          isNull(counsellorCodes.usedAt),
          or(eq(counsellorCodes.coupleId, couple), worn),
        ),
      )
    const kept = await tx
      .insert(counsellorCodes)
      .values({ ...made, coupleId: couple, madeBy: person })
      .onConflictDoNothing()
      .returning({ id: counsellorCodes.id })
    return kept.length > 0
  })
}

/** Every code of the couple opens nothing from then on. */
export async function closeCounsellorCodes(tx: Tx, { couple, at }: { couple: string; at: Instant }): Promise<void> {
  await tx
    .update(counsellorCodes)
    .set({ closedAt: at })
    .where(and(eq(counsellorCodes.coupleId, couple), isNull(counsellorCodes.closedAt)))
}

/** [ST42] One try, which uses nothing up. Gives the code and its couple when word and digits are right. */
export async function tryCounsellorCode(
  db: Db,
  { word, digitsHash, now }: { word: string; digitsHash: string; now: Instant },
): Promise<{ code: string; couple: string } | null> {
  const [found] = await db
    .select({ code: counsellorCodes.id, couple: counsellorCodes.coupleId })
    .from(counsellorCodes)
    .where(and(eq(counsellorCodes.word, word), eq(counsellorCodes.digitsHash, digitsHash), isOpen(now)))
  return found ?? null
}

/** False when somebody was faster. */
export async function spendCounsellorCode(tx: Tx, { code, at }: { code: string; at: Instant }): Promise<boolean> {
  const spent = await tx
    .update(counsellorCodes)
    .set({ usedAt: at })
    .where(and(eq(counsellorCodes.id, code), isOpen(at)))
    .returning({ id: counsellorCodes.id })
  return spent.length > 0
}
