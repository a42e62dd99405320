// Postgres through postgres.js. Several servers may start at once: they migrate one after another.
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import type { Database } from './client.ts'
import { MIGRATIONS } from './migrations.ts'

// Any number, as long as every Halfway uses the same.
const MIGRATION_LOCK = 4_215_533

const quiet = { onnotice: () => {} }

export async function openPostgres(url: string): Promise<Database> {
  await migrateAlone(url)
  const sql = postgres(url, { ...quiet, max: 10, connection: { application_name: 'halfway' } })
  return { db: drizzle(sql, { casing: 'snake_case' }), kind: 'postgres', close: () => sql.end({ timeout: 5 }) }
}

// An advisory lock belongs to its connection, so there must be exactly one.
async function migrateAlone(url: string): Promise<void> {
  const sql = postgres(url, { ...quiet, max: 1 })
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`
    await migrate(drizzle(sql), MIGRATIONS)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
