// What a query is given, and what an open database can do: the same for Postgres and for the embedded one.
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Channel } from './channel.ts'
import type { Snapshot } from './copying.ts'
import type { Prepared } from './prepared.ts'

type Schemaless = Record<string, never>

/** What every query takes: the database or a transaction in it, whichever of the two databases it is. */
export type Db = PgDatabase<PgQueryResultHKT, Schemaless>
export type Tx = Db

export type Database = {
  db: Db
  /** The same database for work that nobody waits for: it has no time limit. */
  upkeep: Db
  /** The same database for statements that are asked over and over. */
  prepared: Prepared
  kind: 'postgres' | 'pglite'
  channel: Channel
  /** Removes deleted bytes from the database's files too. True once none are left. */
  sweep: () => Promise<boolean>
  /** [BK1] Reads all of one moment. On the embedded database everybody waits while it lasts; on Postgres nobody does. */
  snapshot: <T>(work: (at: Snapshot) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}
