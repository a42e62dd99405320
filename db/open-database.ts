// Opens the database: Postgres by its URL, else the embedded one in a folder of its own. Both come back migrated; neither is opened twice.
import type { Database } from './client.ts'
import type { TableFilling } from './copying.ts'
import { fillEmbedded, openEmbedded, type Serving } from './embedded.ts'
import { refuseMoved } from './moved.ts'
import { PATIENCE } from './patience.ts'
import { fillPostgres, openPostgres } from './postgres.ts'

/** `folder`: the data folder. The embedded database lies inside it, and nothing is touched there when `url` is given. */
export type DatabasePlace = { url?: string | undefined; folder: string }

type Opening = DatabasePlace & {
  /** Given by a server. A command of the operator gives none. */
  serving?: Serving
  /** How many milliseconds anything may wait, and any statement take. */
  patience?: number | undefined
}

export async function openDatabase({ url, folder, serving, patience = PATIENCE }: Opening): Promise<Database> {
  const opened = await (url
    ? openPostgres(url, patience, serving ?? null)
    : openEmbedded(folder, patience, serving ?? null))
  try {
    await refuseMoved(opened.upkeep)
    return opened
  } catch (fault) {
    await opened.close()
    throw fault
  }
}

/** [BK4] As it lies there: not migrated, and also where everything was moved away. Throws CannotStart where an older version made it. */
export function openAsItIs({ url, folder }: DatabasePlace): Promise<Database> {
  return url ? openPostgres(url, PATIENCE, 'look') : openEmbedded(folder, PATIENCE, 'look')
}

/** [BK5] Fills an empty place, all of it or, whatever goes wrong, nothing. Throws CannotStart where something is already. */
export function fillDatabase<T>({ url, folder }: DatabasePlace, fill: (at: TableFilling) => Promise<T>): Promise<T> {
  return url ? fillPostgres(url, fill) : fillEmbedded(folder, fill)
}
