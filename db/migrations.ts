// [DU20] Where the migrations lie, counted from the repository's root, where the server is started, and how far a database has come by them.
import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import { CannotStart } from './cannot-start.ts'
import type { Db } from './client.ts'

export const MIGRATIONS = { migrationsFolder: 'db/migrations' }

/** `when` tells them apart and puts them in order, `tag` is for people. */
export type Migration = { when: number; tag: string }
type Asking = Pick<Db, 'execute'>

/** All that this version knows, the oldest first. */
export function knownMigrations(): Migration[] {
  const { entries } = JSON.parse(readFileSync(`${MIGRATIONS.migrationsFolder}/meta/_journal.json`, 'utf8'))
  return (entries as Migration[]).map(({ when, tag }) => ({ when, tag }))
}

/** The last one that was done in a database; null in one that Halfway has never opened. */
export async function lastMigration(db: Asking): Promise<number | null> {
  const [table] = await rowsOf(db, sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`)
  if (!table?.found) return null
  const [last] = await rowsOf(db, sql`select max(created_at)::text as found from drizzle.__drizzle_migrations`)
  return Number(last?.found ?? 0)
}

/** [DU21] What a newer version has changed this one would read wrongly, or spoil. Asked before anything is migrated. */
export async function refuseNewer(db: Asking): Promise<void> {
  const newest = Math.max(...knownMigrations().map(({ when }) => when))
  if (((await lastMigration(db)) ?? 0) <= newest) return
  throw new CannotStart(
    'This database was made by a newer version of Halfway. Start that one, or restore an older backup.',
  )
}

/** [BK4] For a command that changes nothing: a version in use is not brought further under its feet. */
export async function refuseOlder(db: Asking): Promise<void> {
  const newest = Math.max(...knownMigrations().map(({ when }) => when))
  if ((await lastMigration(db)) === newest) return
  throw new CannotStart(
    'This database was made by an older version of Halfway. Use the commands of that one, or start this one on it first.',
  )
}

type Migrating = {
  dialect: { migrate: (files: MigrationMeta[], session: unknown, config: typeof MIGRATIONS) => Promise<void> }
  session: unknown
}

/** As the library's own `migrate` does, but up to one of them, and for either database. */
export async function migrateTo(db: Db, last: number): Promise<void> {
  const { dialect, session } = db as unknown as Migrating
  const files = readMigrationFiles(MIGRATIONS).filter(({ folderMillis }) => folderMillis <= last)
  await dialect.migrate(files, session, MIGRATIONS)
}

/** The two drivers answer in different shapes. */
export async function rowsOf(db: Asking, query: ReturnType<typeof sql>): Promise<{ found: string | null }[]> {
  const answer: unknown = await db.execute(query)
  return (Array.isArray(answer) ? answer : (answer as { rows: [] }).rows) as { found: string | null }[]
}
