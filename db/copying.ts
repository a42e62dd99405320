// All that a database keeps, table by table as Postgres itself writes it: read at one moment, or filled into an empty one.
import { sql } from 'drizzle-orm'
import type { Db, Tx } from './client.ts'
import { rowsOf } from './migrations.ts'

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export type Snapshot = {
  /** The database as it was at one moment, to be read only while this lasts. */
  db: Db
  /** A table's rows as CSV with a head. Ask for one after the other. */
  copyOut: (table: string) => Promise<Pieces>
}

export type TableFilling = { db: Tx; copyIn: (table: string, csv: Pieces) => Promise<void> }

/** [BK2] Who is here just now, what limits have counted, and what one database still has to do: nothing that anybody would miss in another. */
const OF_THE_MOMENT = ['nodes', 'attendances', 'takings', 'owed_sweeps', 'moved']

/** So that both databases, wherever they stand, write the same value in the same way. */
export const PLAINLY = `set local timezone to 'UTC'; set local datestyle to 'ISO, YMD'; set local bytea_output to 'hex'`

export const outOf = (table: string, to: string) => `copy "${table}" to ${to} with (format csv, header)`
export const into = (table: string, from: string) => `copy "${table}" from ${from} with (format csv, header match)`

/** The tables that are copied, each after all that its rows refer to. */
export async function tablesToCopy(db: Db): Promise<string[]> {
  const found = await rowsOf(
    db,
    sql`with recursive refs as (
      select conrelid as to_table, confrelid as from_table from pg_constraint where contype = 'f' and conrelid <> confrelid
    ), depths as (
      select oid, 0 as depth from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      union select refs.to_table, depth + 1 from depths join refs on refs.from_table = depths.oid
    )
    select relname::text as found from depths join pg_class using (oid) group by relname order by max(depth), relname`,
  )
  return found.map(({ found: table }) => String(table)).filter((table) => !OF_THE_MOMENT.includes(table))
}

export async function countIn(db: Db, table: string): Promise<number> {
  const [row] = await rowsOf(db, sql`select count(*)::text as found from ${sql.identifier(table)}`)
  return Number(row?.found)
}
