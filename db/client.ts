// Opens the database: Postgres by its URL, else the embedded one in a folder of its own. Both come back migrated; neither is opened twice.
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Channel } from './channel.ts'
import { openEmbedded } from './embedded.ts'
import type { Serving } from './only-server.ts'
import { PATIENCE } from './patience.ts'
import { openPostgres } from './postgres.ts'

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

type Opening = {
  url?: string | undefined
  /** The data folder: the embedded database lies inside it, and nothing is touched there when `url` is given. */
  folder: string
  /** Given by a server, which must be the only one. A command of the operator gives none. */
  serving?: Serving
  /** How many milliseconds anything may wait, and any statement take. */
  patience?: number | undefined
}

export function openDatabase({ url, folder, serving, patience = PATIENCE }: Opening): Promise<Database> {
  return url ? openPostgres(url, patience, serving) : openEmbedded(folder, patience, serving)
}
