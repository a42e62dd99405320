// Whether the database answers at all, and what time it says it is. It reads nothing.
import { sql } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
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

export async function clockOf(db: Db): Promise<Instant> {
  const [row] = await db
    .select({ at: sql`extract(epoch from clock_timestamp()) * 1000`.mapWith(Number) })
    .from(sql`(select) as now`)
  return row?.at ?? Number.NaN
}
