// Versions before this one took themselves for the only server of a Postgres database, and held a lock while they served it.
import { setTimeout as wait } from 'node:timers/promises'
import type postgres from 'postgres'
import { CannotStart } from './cannot-start.ts'

// Any number, as long as every Halfway uses the same.
const SERVING = 4_215_535
const AGAIN = 100

/**
 * [DU32] Waits for so many milliseconds for one that is being stopped; throws CannotStart when it still serves then. While the
 * connection lasts no such server starts; afterwards it finds the database newer than itself.
 */
export async function outlastOlder(sql: postgres.Sql, patience = 6_000): Promise<void> {
  for (let waited = 0; waited <= patience; waited += AGAIN) {
    const [row] = await sql`select pg_try_advisory_lock_shared(${SERVING}) as free`
    if (row?.free === true) return
    await wait(AGAIN)
  }
  throw new CannotStart(
    'An earlier version of Halfway is serving the database of DATABASE_URL, and it must be the only one there. Stop it first.',
  )
}
