// Postgres through postgres.js. Several servers may start at once: they migrate one after another.
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { CannotStart } from './cannot-start.ts'
import type { Database } from './client.ts'
import { MIGRATIONS, refuseNewer } from './migrations.ts'

// Any number, as long as every Halfway uses the same.
const MIGRATION_LOCK = 4_215_533

const CHANNEL = 'halfway'

const quiet = { onnotice: () => {} }

export async function openPostgres(url: string): Promise<Database> {
  await migrateAlone(url)
  const sql = postgres(url, { ...quiet, max: 10, connection: { application_name: 'halfway' } })
  return {
    db: drizzle(sql, { casing: 'snake_case' }),
    kind: 'postgres',
    channel: {
      tell: async (text) => void (await sql.notify(CHANNEL, text)),
      hear: async (heard, connected) => void (await sql.listen(CHANNEL, heard, connected)),
    },
    close: () => sql.end({ timeout: 5 }),
  }
}

// An advisory lock belongs to its connection, so there must be exactly one.
async function migrateAlone(url: string): Promise<void> {
  const sql = postgres(url, { ...quiet, max: 1, connect_timeout: 10 })
  try {
    await requireVersion(sql)
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`
    const db = drizzle(sql)
    await refuseNewer(db)
    await migrate(db, MIGRATIONS)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function requireVersion(sql: postgres.Sql): Promise<void> {
  const [row] = await sql`show server_version_num`.catch((fault) => {
    // Its own sentence could hold the password.
    throw new CannotStart(`The database of DATABASE_URL cannot be opened: ${fault.code ?? 'it does not answer'}.`)
  })
  if (Number(row?.server_version_num) < 150_000) throw new CannotStart('Halfway needs Postgres 15 or newer.')
}
