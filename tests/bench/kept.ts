// What is left in a log once its server has been stopped: the ids of the commands in it, room by room.
import postgres from 'postgres'
import { entriesOf } from '#db/entries.ts'
import { openDatabase } from '#db/open-database.ts'

export type LookUp = { of: (room: string) => Promise<string[]>; close: () => Promise<void> }

/** Of Halfway, on either database. */
export async function keptIn(place: { url?: string; folder: string }): Promise<LookUp> {
  const { db, close } = await openDatabase(place)
  return { of: async (room) => (await entriesOf(db, room)).map(({ command }) => command), close }
}

/** Of a relay that writes what it passes on. */
export async function keptInTable(url: string): Promise<LookUp> {
  const sql = postgres(url, { max: 1 })
  const of = async (room: string) => {
    const rows = await sql<{ id: string }[]>`select command_id as id from entries where room = ${room}`
    return rows.map(({ id }) => id)
  }
  return { of, close: () => sql.end({ timeout: 1 }) }
}
