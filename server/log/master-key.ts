// The key that wraps all data keys. It comes from HALFWAY_KEY or a file only its owner can read, and never enters the database.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open as openFile, readFile, rename } from 'node:fs/promises'
import { CannotStart } from '#db/cannot-start.ts'
import type { Db } from '#db/client.ts'
import { holdsSealed } from '#db/root-secret.ts'
import { newKey } from './seal.ts'

/** `given` is HALFWAY_KEY and `next` HALFWAY_KEY_NEXT; `file` lies beside the embedded database, null with Postgres. */
export type KeyPlaces = { given?: string | undefined; next?: string | undefined; file: string | null }

/** Throws CannotStart on a missing or lost key. */
export async function masterKey(db: Db, { given, file }: Omit<KeyPlaces, 'next'>): Promise<Buffer> {
  if (given) return fromBase64(given, 'HALFWAY_KEY')
  if (!file) throw new CannotStart('With DATABASE_URL set, HALFWAY_KEY is needed: 32 random bytes in base64.')
  if (!existsSync(file)) {
    // [PR44] Another key would open nothing of what is there, and hide that the right one is missing.
    if (await holdsSealed(db)) {
      throw new CannotStart(
        `The sealing key ${file} is missing, and this database is sealed with it. Put the file back from your copy, or give HALFWAY_KEY.`,
      )
    }
    await makeFile(file, newKey())
  }
  return keyIn(file)
}

/** [BK10] While the key is being changed: the new one, which may be in use already. Else null. */
export async function nextKey({ given, next, file }: KeyPlaces): Promise<Buffer | null> {
  if (given) return next ? fromBase64(next, 'HALFWAY_KEY_NEXT') : null
  return file && existsSync(nextOf(file)) ? keyIn(nextOf(file)) : null
}

/** Whatever keys are there, where a database does not say yet which it needs. */
export async function keysAt({ given, next, file }: KeyPlaces): Promise<Buffer[]> {
  const later = await nextKey({ given, next, file })
  const now = given ? fromBase64(given, 'HALFWAY_KEY') : file && existsSync(file) ? await keyIn(file) : null
  return [now, later].flatMap((key) => key ?? [])
}

/** A new key beside the one in the file. One that lies there already, from a change that was cut short, stays. */
export async function makeNext(file: string): Promise<void> {
  if (!existsSync(nextOf(file))) await makeFile(nextOf(file), newKey())
}

/** [BK11] The new key becomes the one in the file. Gives where the one before lies, under its name: older backups need it. */
export async function settleNext(file: string): Promise<string> {
  const before = await keyIn(file)
  const kept = `${file}.${nameOfKey(before)}`
  await makeFile(kept, before)
  await rename(nextOf(file), file)
  return kept
}

const nextOf = (file: string) => `${file}.next`

/** [BK2] Tells one key from another, and nothing of either. */
export function nameOfKey(key: Buffer): string {
  return createHash('sha256').update('halfway key').update(key).digest('hex').slice(0, 8)
}

// Written aside, flushed, then renamed: half a key, or a lost one, would make every word unreadable.
async function makeFile(file: string, key: Buffer): Promise<void> {
  const aside = `${file}.unfinished`
  const handle = await openFile(aside, 'w', 0o600)
  await handle.writeFile(key.toString('base64'))
  await handle.sync()
  await handle.close()
  await rename(aside, file)
}

/** [RM8] */
async function keyIn(file: string): Promise<Buffer> {
  const text = await readFile(file, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    throw new CannotStart(`The sealing key ${file} cannot be read (${code}). Let it be a file of whoever runs Halfway.`)
  })
  return fromBase64(text.trim(), file)
}

function fromBase64(text: string, from: string): Buffer {
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32)
    throw new CannotStart(`${from} must hold 32 bytes in base64, made for instance by "openssl rand -base64 32".`)
  return key
}
