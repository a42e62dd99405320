// Everything a database holds, as somebody reads it who has got hold of it: every table, and with the key every word that opens.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Database, Db } from '#db/client.ts'
import { keysOf } from '#db/keys.ts'
import { openDatabase } from '#db/open-database.ts'
import { openJoint, PLACES } from '#server/log/joint.ts'
import { openKeyring } from '#server/log/keyring.ts'
import { openLog } from '#server/log/log.ts'
import { openSecrets } from '#server/log/root-secret.ts'

type Opened = Pick<Database, 'db' | 'prepared'>
export type Found = { tables: string; opened: string }

/** The server that used it must have stopped. */
export async function everythingIn(at: { url?: string; folder: string }, master: Buffer): Promise<Found> {
  const { close, ...database } = await openDatabase(at)
  try {
    return { tables: await tablesOf(database.db), opened: await openedIn(database, master) }
  } finally {
    await close()
  }
}

async function tablesOf(db: Db): Promise<string> {
  const named = await rowsOf(
    db,
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  const all = []
  for (const { name } of named) all.push(await rowsOf(db, `select row_to_json(t)::text as row from "${name}" t`))
  return JSON.stringify(all)
}

/** Every row's sealed words with every key of its couple that still stands. */
async function openedIn({ db, prepared }: Opened, master: Buffer): Promise<string> {
  const { wrapping } = await openSecrets(db, { given: master.toString('base64'), file: null })
  const keyring = openKeyring(wrapping)
  const log = openLog(keyring, prepared)
  const found: unknown[] = []
  for (const { session, couple } of await rowsOf(
    db,
    'select s.id as session, r.couple_id as couple from sessions s join rooms r on r.id = s.room_id',
  )) {
    found.push(await log.load(db, { session: String(session), couple: String(couple) }))
  }
  for (const { id, couple } of await rowsOf(
    db,
    'select id, couple_id as couple from invites where sealed_note is not null',
  )) {
    const [{ note } = { note: null }] = await rowsOf(db, `select sealed_note as note from invites where id = '${id}'`)
    const standing = await keysOf(db, { couple: String(couple) })
    if (!standing.some(({ person, wrapped }) => person === null && wrapped)) continue
    const sealed = Buffer.from(note as Uint8Array)
    found.push(await openJoint({ db, keyring }, String(couple), sealed, PLACES.note(String(id))))
  }
  return JSON.stringify(found)
}

async function rowsOf(db: Db, query: string): Promise<Record<string, unknown>[]> {
  const answer: unknown = await db.execute(sql.raw(query))
  return (Array.isArray(answer) ? answer : (answer as { rows: [] }).rows) as Record<string, unknown>[]
}

/** Every file of a folder, byte for byte. */
export function filesIn(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name))))
}
