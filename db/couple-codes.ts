// Codes that a couple gives a counsellor: a public word and secret digits, for once. Five wrong tries and it is dead.
import { and, eq, gt, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { MOST_TRIES } from './codes.ts'
import { coupleCodes } from './schema/counselling.ts'

const isOpen = (now: Instant) =>
  and(
    isNull(coupleCodes.closedAt),
    isNull(coupleCodes.usedAt),
    gt(coupleCodes.expiresAt, now),
    lt(coupleCodes.tries, MOST_TRIES),
  )

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
  const spent = or(lte(coupleCodes.expiresAt, at), sql`${coupleCodes.tries} >= ${MOST_TRIES}`)
  const worn = and(eq(coupleCodes.word, made.word), spent)
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

/** One try. Gives the code and its couple when word and digits are right; a wrong try is counted. */
export async function tryCoupleCode(
  db: Db,
  { word, digitsHash, now }: { word: string; digitsHash: string; now: Instant },
): Promise<{ code: string; couple: string } | null> {
  // One statement, so that tries made at the same moment are all counted.
  const [tried] = await db
    .update(coupleCodes)
    .set({ tries: sql`${coupleCodes.tries} + case when ${coupleCodes.digitsHash} = ${digitsHash} then 0 else 1 end` })
    .where(and(eq(coupleCodes.word, word), isOpen(now)))
    .returning({ code: coupleCodes.id, couple: coupleCodes.coupleId, digitsHash: coupleCodes.digitsHash })
  return tried?.digitsHash === digitsHash ? { code: tried.code, couple: tried.couple } : null
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
