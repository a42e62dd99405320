// A transaction that can be given up half-way: then nothing that it wrote is kept.
import { TransactionRollbackError } from 'drizzle-orm'
import type { Db, Tx } from './client.ts'

/** What `work` gives is kept; when it gives null, everything it wrote is taken back and null is given. */
export async function allOrNothing<T>(db: Db, work: (tx: Tx) => Promise<T | null>): Promise<T | null> {
  try {
    return await db.transaction(async (tx) => (await work(tx)) ?? tx.rollback())
  } catch (fault) {
    if (fault instanceof TransactionRollbackError) return null
    throw fault
  }
}
