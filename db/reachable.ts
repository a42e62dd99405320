// Whether the database answers at all. It reads nothing.
import { sql } from 'drizzle-orm'
import type { Db } from './client.ts'

/** False when it fails, or has not answered within `patience` milliseconds. */
export async function isReachable(db: Db, patience = 2_000): Promise<boolean> {
  let late: NodeJS.Timeout | undefined
  const asked = db.execute(sql`select 1`).then(
    () => true,
    () => false,
  )
  const given = new Promise<boolean>((resolve) => {
    late = setTimeout(() => resolve(false), patience)
  })
  return Promise.race([asked, given]).finally(() => clearTimeout(late))
}
