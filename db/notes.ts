// What a counsellor notes for themselves, sealed by their own key. Every question names whose: nobody else's are ever found.
import { and, desc, eq } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db } from './client.ts'
import { counsellingNotes } from './schema/counselling.ts'
import { oweSweep } from './sweeping.ts'

export type Note = { note: string; sealed: Buffer; at: Instant }
type Own = { by: string; counselling: string }

export async function writeNote(db: Db, { note, counselling, by, sealed, at }: Own & Note): Promise<void> {
  await db.insert(counsellingNotes).values({ id: note, counsellingId: counselling, byCounsellor: by, sealed, at })
}

/** The newest first. */
export function notesOf(db: Db, { counselling, by }: Own): Promise<Note[]> {
  return db
    .select({ note: counsellingNotes.id, sealed: counsellingNotes.sealed, at: counsellingNotes.at })
    .from(counsellingNotes)
    .where(and(eq(counsellingNotes.counsellingId, counselling), eq(counsellingNotes.byCounsellor, by)))
    .orderBy(desc(counsellingNotes.at), counsellingNotes.id)
}

const one = ({ note, counselling, by }: Own & { note: string }) =>
  and(
    eq(counsellingNotes.id, note),
    eq(counsellingNotes.counsellingId, counselling),
    eq(counsellingNotes.byCounsellor, by),
  )

/** False where there is no such note of theirs. It keeps its day. */
export async function rewriteNote(db: Db, { sealed, ...note }: Own & Omit<Note, 'at'>): Promise<boolean> {
  return db.transaction(async (tx) => {
    const was = tx.update(counsellingNotes).set({ sealed }).where(one(note))
    const changed = await was.returning({ note: counsellingNotes.id })
    await oweSweep(tx)
    return changed.length > 0
  })
}

export async function dropNote(db: Db, note: Own & { note: string }): Promise<boolean> {
  return db.transaction(async (tx) => {
    const dropped = await tx.delete(counsellingNotes).where(one(note)).returning({ note: counsellingNotes.id })
    await oweSweep(tx)
    return dropped.length > 0
  })
}

/** The couples this counsellor ever noted something on. */
export async function notedBy(db: Db, { by }: { by: string }): Promise<string[]> {
  const rows = await db
    .selectDistinct({ counselling: counsellingNotes.counsellingId })
    .from(counsellingNotes)
    .where(eq(counsellingNotes.byCounsellor, by))
  return rows.map(({ counselling }) => counselling)
}
