// Opens the database: Postgres by its URL, else the embedded one in a folder of its own. Both come back migrated; neither is opened twice.
import type { Database } from './client.ts'
import { openEmbedded, type Serving } from './embedded.ts'
import { PATIENCE } from './patience.ts'
import { openPostgres } from './postgres.ts'

type Opening = {
  url?: string | undefined
  /** The data folder: the embedded database lies inside it, and nothing is touched there when `url` is given. */
  folder: string
  /** Given by a server. A command of the operator gives none. */
  serving?: Serving
  /** How many milliseconds anything may wait, and any statement take. */
  patience?: number | undefined
}

export function openDatabase({ url, folder, serving, patience = PATIENCE }: Opening): Promise<Database> {
  return url ? openPostgres(url, patience, serving !== undefined) : openEmbedded(folder, patience, serving)
}
