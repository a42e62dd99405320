// Postgres through postgres.js. Whoever opens it migrates it, one after another.
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { CannotStart } from './cannot-start.ts'
import type { Database } from './client.ts'
import { MIGRATIONS, refuseNewer } from './migrations.ts'
import { outlastOlder } from './older-servers.ts'
import { openPool } from './pool.ts'
import { sweepPostgres } from './sweeping-postgres.ts'

// Any number, as long as every Halfway uses the same.
const MIGRATION_LOCK = 4_215_533

const CHANNEL = 'halfway'

const quiet = { onnotice: () => {} }
// [DU66] Where a machine vanishes, the database notices within half a minute and takes back whatever it held.
const noticing = { tcp_keepalives_idle: 10, tcp_keepalives_interval: 5, tcp_keepalives_count: 3 }
const named = { ...quiet, connection: { application_name: 'halfway', ...noticing } }

const CONNECTIONS = 10

/** `serves`: it is opened by a server and not by a command of the operator. */
export async function openPostgres(url: string, patience: number, serves: boolean): Promise<Database> {
  await requireVersion(url)
  await migrateAlone(url, serves)
  const pool = openPool({ connections: CONNECTIONS, patience, open: () => postgres(url, impatient(patience)) })
  const unhurried = postgres(url, { ...named, max: 1, idle_timeout: 20 })
  const ear = postgres(url, named)
  const close = () => Promise.all([pool.end(), unhurried.end({ timeout: 5 }), ear.end({ timeout: 5 })])
  return {
    db: pool.db,
    prepared: pool.prepared,
    upkeep: drizzle(unhurried, { casing: 'snake_case' }),
    kind: 'postgres',
    channel: {
      tell: (text) => pool.tell(CHANNEL, text),
      hear: async (heard, connected) => void (await ear.listen(CHANNEL, heard, connected)),
    },
    sweep: () => sweepPostgres(unhurried),
    close: async () => void (await close()),
  }
}

/** [DU40] Somebody waits for each of these. */
function impatient(patience: number): postgres.Options<Record<string, never>> {
  return {
    ...quiet,
    max: CONNECTIONS,
    connect_timeout: patience / 1_000,
    backoff: (tries: number) => Math.min(0.05 * 2 ** tries, 1),
    connection: {
      ...named.connection,
      lock_timeout: Math.round(patience * 0.8),
      statement_timeout: patience,
      // After this time the database takes its locks back from a process that was lost.
      idle_in_transaction_session_timeout: 60_000,
    },
  }
}

// An advisory lock belongs to its connection, so there must be exactly one.
async function migrateAlone(url: string, serves: boolean): Promise<void> {
  const sql = postgres(url, { ...quiet, max: 1, connect_timeout: 10 })
  try {
    // Before anything is changed under its feet.
    if (serves) await outlastOlder(sql)
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
