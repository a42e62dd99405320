// Postgres through postgres.js. Whoever opens it migrates it, one after another.
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { CannotStart } from './cannot-start.ts'
import type { Database } from './client.ts'
import { MIGRATIONS, refuseNewer } from './migrations.ts'
import { beOnlyServer, type Serving } from './only-server.ts'

// Any number, as long as every Halfway uses the same.
const MIGRATION_LOCK = 4_215_533

const CHANNEL = 'halfway'

const quiet = { onnotice: () => {} }

export async function openPostgres(url: string, serving?: Serving): Promise<Database> {
  await requireVersion(url)
  // Before anything is changed under another server's feet.
  const release = serving ? await beOnlyServer(url, serving) : async () => {}
  try {
    await migrateAlone(url)
  } catch (fault) {
    await release()
    throw fault
  }
  const sql = postgres(url, { ...quiet, max: 10, connection: { application_name: 'halfway' } })
  return {
    db: drizzle(sql, { casing: 'snake_case' }),
    kind: 'postgres',
    channel: {
      tell: async (text) => void (await sql.notify(CHANNEL, text)),
      hear: async (heard, connected) => void (await sql.listen(CHANNEL, heard, connected)),
    },
    close: () => sql.end({ timeout: 5 }).finally(release),
  }
}

// An advisory lock belongs to its connection, so there must be exactly one.
async function migrateAlone(url: string): Promise<void> {
  const sql = postgres(url, { ...quiet, max: 1, connect_timeout: 10 })
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`
    const db = drizzle(sql)
    await refuseNewer(db)
    await migrate(db, MIGRATIONS)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function requireVersion(url: string): Promise<void> {
  const sql = postgres(url, { ...quiet, max: 1, connect_timeout: 10 })
  const [row] = await sql`show server_version_num`
    .catch((fault) => {
      // Its own sentence could hold the password.
      throw new CannotStart(`The database of DATABASE_URL cannot be opened: ${fault.code ?? 'it does not answer'}.`)
    })
    .finally(() => sql.end({ timeout: 5 }))
  if (Number(row?.server_version_num) < 150_000) throw new CannotStart('Halfway needs Postgres 15 or newer.')
}
