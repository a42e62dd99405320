// Postgres through postgres.js. Whoever opens it migrates it, one after another.
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { CannotStart } from './cannot-start.ts'
import type { Database } from './client.ts'
import type { TableFilling } from './copying.ts'
import { fillIn, snapshotOf } from './copying-postgres.ts'
import type { Serving } from './embedded.ts'
import { lastMigration, MIGRATIONS, refuseNewer, refuseOlder } from './migrations.ts'
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

/** Opened by a server, or by a command of the operator, which may only look at it and leave it as it is. */
export async function openPostgres(url: string, patience: number, opening: Serving | 'look' | null): Promise<Database> {
  const serving = opening === 'look' ? null : opening
  await requireVersion(url)
  await (opening === 'look' ? onOne(url, (sql) => refuseOther(sql)) : migrateAlone(url, serving !== null))
  const open = () => postgres(url, impatient(patience))
  const pool = openPool({ connections: CONNECTIONS, patience, open, asked: serving?.asked })
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
    snapshot: snapshotOf(unhurried),
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

function migrateAlone(url: string, serves: boolean): Promise<void> {
  return onOne(url, async (sql) => {
    // Before anything is changed under its feet.
    if (serves) await outlastOlder(sql)
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`
    const db = drizzle(sql)
    await refuseNewer(db)
    await migrate(db, MIGRATIONS)
  })
}

async function refuseOther(sql: postgres.Sql): Promise<void> {
  const db = drizzle(sql)
  await refuseNewer(db)
  await refuseOlder(db)
}

/** [BK5] [BK6] In one transaction with the tables themselves: killed on the way, nothing was ever there. */
export async function fillPostgres<T>(url: string, fill: (at: TableFilling) => Promise<T>): Promise<T> {
  await requireVersion(url)
  return onOne(url, async (sql) => {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`
    const [found] = await sql`select count(*)::int as tables from pg_tables where schemaname = 'public'`
    if (found?.tables > 0 || (await lastMigration(drizzle(sql))) !== null) {
      throw new CannotStart(
        'The database of DATABASE_URL has tables already, and a backup is put only where nothing is. Make an empty one (createdb), and give that.',
      )
    }
    return fillIn(sql, fill)
  })
}

// An advisory lock belongs to its connection, and a transaction to one, so there must be exactly one.
async function onOne<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { ...quiet, max: 1, connect_timeout: 10 })
  return work(sql).finally(() => sql.end({ timeout: 5 }))
}

async function requireVersion(url: string): Promise<void> {
  const asked = onOne(url, async (sql) => await sql`show server_version_num`)
  const [row] = await asked.catch((fault) => {
    throw new CannotStart(unopened(url, String(fault.code ?? '')))
  })
  if (Number(row?.server_version_num) < 150_000) throw new CannotStart('Halfway needs Postgres 15 or newer.')
}

/** [RM8] By what Postgres and the system call it; their own sentences could hold the password. */
function unopened(url: string, code: string): string {
  const { hostname, port, pathname, username } = new URL(url)
  const name = decodeURIComponent(pathname.slice(1))
  const said = 'The database of DATABASE_URL cannot be opened'
  switch (code) {
    case '3D000':
      return `${said}: there is none named ${name} (${code}). Make it first: createdb ${name}`
    case '28P01':
    case '28000':
      return `${said}: ${decodeURIComponent(username) || 'this name'} is not let in (${code}). Look at the name and the password.`
    case 'ECONNREFUSED':
      return `${said}: nobody answers at ${hostname}, port ${port || 5432} (${code}). Is Postgres running there?`
    case 'ENOTFOUND':
      return `${said}: ${hostname} is not found (${code}).`
    default:
      return `${said}: ${code || 'it does not answer'}.`
  }
}
