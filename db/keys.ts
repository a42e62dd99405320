// The couple's data keys as they lie wrapped. A destroyed key keeps its row and nothing else.
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Db, Tx } from './client.ts'
import { keys } from './schema/couples.ts'
import { oweSweep } from './sweeping.ts'

/** `person` is null for the couple's joint key; `wrapped` is null once it was destroyed. */
export type StoredKey = { key: string; person: string | null; wrapped: Buffer | null }

const shape = { key: keys.id, person: keys.personId, wrapped: keys.wrapped }

/** All keys of a couple, destroyed ones too. */
export function keysOf(db: Db, { couple }: { couple: string }): Promise<StoredKey[]> {
  return db.select(shape).from(keys).where(eq(keys.coupleId, couple)).orderBy(keys.id)
}

const ownedBy = (couple: string, person: string | null) =>
  and(eq(keys.coupleId, couple), person ? eq(keys.personId, person) : isNull(keys.personId), isNotNull(keys.wrapped))

/** Keeps a fresh key unless this owner has one, and gives the one that stands. */
export async function keepKey(
  db: Db,
  { key, couple, person, wrapped }: { key: string; couple: string; person: string | null; wrapped: Buffer },
): Promise<StoredKey> {
  await db.insert(keys).values({ id: key, coupleId: couple, personId: person, wrapped }).onConflictDoNothing()
  const [standing] = await db.select(shape).from(keys).where(ownedBy(couple, person))
  if (!standing) throw new Error('a key was destroyed while being made')
  return standing
}

/** Destroys what a person sealed for this couple, or with null the couple's joint words. Cannot be undone. */
export async function destroyKey(tx: Tx, { couple, person }: { couple: string; person: string | null }): Promise<void> {
  await tx.update(keys).set({ wrapped: null }).where(ownedBy(couple, person))
  await oweSweep(tx)
}

/** Which keys of these couples are destroyed. */
export async function destroyedKeys(db: Db, { couples }: { couples: readonly string[] }): Promise<string[]> {
  if (couples.length === 0) return []
  const rows = await db
    .select({ key: keys.id })
    .from(keys)
    .where(and(inArray(keys.coupleId, [...couples]), isNull(keys.wrapped)))
    .orderBy(keys.id)
  return rows.map(({ key }) => key)
}
