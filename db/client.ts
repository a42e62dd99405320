// What a query is given, and what an open database can do: the same for Postgres and for the embedded one.
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Channel } from './channel.ts'

type Schemaless = Record<string, never>

/** What every query takes: the database or a transaction in it, whichever of the two databases it is. */
export type Db = PgDatabase<PgQueryResultHKT, Schemaless>
export type Tx = Db

export type Database = {
  db: Db
  /** The same for what nobody waits for, and what may take its time. */
  upkeep: Db
  kind: 'postgres' | 'pglite'
  channel: Channel
  /** Takes what was deleted out of the files as well; gives whether nothing of it is left to do. */
  sweep: () => Promise<boolean>
  close: () => Promise<void>
}
