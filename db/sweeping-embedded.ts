// Takes what was deleted out of the embedded database's files: its tables, what a kill left of them, and the write-ahead log.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as othersFirst } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'

/** Old segments of the write-ahead log are removed, never kept to be written over later. */
export const NO_RECYCLING = ['-c', 'wal_recycle=off']

/**
 * [DU34] Killed at any moment it has lost nothing, and is done anew. In this order: once the tables are clean, nothing that is written
 * to the log afterwards holds a page of before.
 */
export async function sweepEmbedded(pglite: PGlite, place: string): Promise<void> {
  const { rows } = await pglite.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_relation_size(oid) > 0`,
  )
  // A plain vacuum would leave the bytes in the free space of a page.
  for (const { name } of rows) {
    await pglite.exec(`vacuum full ${name}`)
    await othersFirst()
  }
  await leaveLog(pglite, join(place, 'pg_wal'))
  await removeStrays(pglite, join(place, 'base'))
}

/** Goes on in a new segment of the log and has all before it removed. */
async function leaveLog(pglite: PGlite, folder: string): Promise<void> {
  let later: string[]
  // An earlier version left old segments behind for later use: writing goes through all of them, so that none is left.
  do {
    const { rows } = await pglite.query<{ now: string }>(
      `select pg_walfile_name(pg_logical_emit_message(false, 'halfway', '')) as now`,
    )
    later = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name) && name > (rows[0]?.now ?? ''))
    await pglite.query('select pg_switch_wal()')
    await othersFirst()
  } while (later.length > 0)
  await pglite.exec('checkpoint')
  await othersFirst()
}

/** Files that a kill left half written belong to no table, or to a sorting that is over. Nothing else is done in the database meanwhile. */
async function removeStrays(pglite: PGlite, base: string): Promise<void> {
  await pglite.transaction(async (tx) => {
    const { rows } = await tx.query<{ database: string; file: string }>(
      `select d.oid::text as database, pg_relation_filenode(c.oid)::text as file
       from pg_class c, pg_database d where d.datname = current_database() and pg_relation_filenode(c.oid) is not null`,
    )
    const [known, folder] = [new Set(rows.map(({ file }) => file)), join(base, rows[0]?.database ?? '')]
    for (const name of readdirSync(folder)) {
      const [file] = /^\d+(?=$|[._])/.exec(name) ?? []
      if (file && !known.has(file)) rmSync(join(folder, name))
    }
    const sorting = join(base, 'pgsql_tmp')
    for (const name of existsSync(sorting) ? readdirSync(sorting) : []) rmSync(join(sorting, name), { recursive: true })
  })
}
