// Lets Postgres write over what was deleted. What its files, its log and its copies hold until then is told in docs/deployment.md.
import type postgres from 'postgres'

// Where words, their keys and what leads to somebody lie.
const TABLES = ['keys', 'entries', 'invites', 'counselling_notes', 'auth_user', 'auth_account']

// Any number, as long as every Halfway uses the same.
const SWEEPING = 4_215_536

/**
 * [DU33] Waits for nobody, and nobody waits for it. False while somebody still reads the database as it was before. [DU32] One server
 * at a time, since a table that another sweeps already is left out here. `sql` has one connection, to which the lock belongs.
 */
export async function sweepPostgres(sql: postgres.Sql): Promise<boolean> {
  const [row] = await sql`select pg_try_advisory_lock(${SWEEPING}) as alone`
  if (row?.alone !== true) return false
  return swept(sql).finally(() => sql`select pg_advisory_unlock(${SWEEPING})`)
}

async function swept(sql: postgres.Sql): Promise<boolean> {
  // The note that something was deleted is as old as the deletion: a reader who still sees the one may see the other.
  const reading = await sql`
    select 1 from owed_sweeps o, pg_stat_activity a where a.datname = current_database() and a.pid <> pg_backend_pid()
    and (age(a.backend_xmin) >= age(o.xmin) or age(a.backend_xid) >= age(o.xmin)) limit 1`
  for (const table of TABLES) await sql`vacuum (truncate false, skip_locked true) ${sql(table)}`
  return reading.length === 0
}
