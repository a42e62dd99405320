// [DU20] Where the migrations lie, counted from the repository's root, where the server is started.
import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { CannotStart } from './cannot-start.ts'
import type { Db } from './client.ts'

export const MIGRATIONS = { migrationsFolder: 'db/migrations' }

type Journal = { entries: { when: number }[] }

/** [DU21] What a newer version has changed this one would read wrongly, or spoil. Asked before anything is migrated. */
export async function refuseNewer(db: Pick<Db, 'execute'>): Promise<void> {
  const [table] = await rows(db, sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`)
  if (!table?.found) return
  const [last] = await rows(db, sql`select max(created_at)::text as found from drizzle.__drizzle_migrations`)
  const { entries } = JSON.parse(readFileSync(`${MIGRATIONS.migrationsFolder}/meta/_journal.json`, 'utf8')) as Journal
  if (Number(last?.found ?? 0) <= Math.max(...entries.map(({ when }) => when))) return
  throw new CannotStart(
    'This database was made by a newer version of Halfway. Start that one, or restore an older backup.',
  )
}

// The two drivers answer in different shapes.
async function rows(db: Pick<Db, 'execute'>, query: ReturnType<typeof sql>): Promise<{ found: string | null }[]> {
  const answer: unknown = await db.execute(query)
  return (Array.isArray(answer) ? answer : (answer as { rows: [] }).rows) as { found: string | null }[]
}
