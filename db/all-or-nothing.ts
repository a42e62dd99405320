// Transactions that may come to nothing. A refusal half-way keeps none of what was written before it.
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
