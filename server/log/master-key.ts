// The key that wraps all data keys. It comes from HALFWAY_KEY or a file only its owner can read, and never enters the database.
import { existsSync } from 'node:fs'
import { open as openFile, readFile, rename } from 'node:fs/promises'
import { CannotStart } from '#db/cannot-start.ts'
import type { Db } from '#db/client.ts'
import { holdsSealed } from '#db/root-secret.ts'
import { newKey } from './seal.ts'

/** `given` is HALFWAY_KEY; `file` lies beside the embedded database, null with Postgres. Throws CannotStart on a missing or lost key. */
export async function masterKey(
  db: Db,
  { given, file }: { given?: string | undefined; file: string | null },
): Promise<Buffer> {
  if (given) return fromBase64(given, 'HALFWAY_KEY')
  if (!file) throw new CannotStart('With DATABASE_URL set, HALFWAY_KEY is needed: 32 random bytes in base64.')
  if (!existsSync(file)) {
    // [PR44] Another key would open nothing of what is there, and hide that the right one is missing.
    if (await holdsSealed(db)) {
      throw new CannotStart(
        `The sealing key ${file} is missing, and this database is sealed with it. Put the file back from your copy, or give HALFWAY_KEY.`,
      )
    }
    await makeFile(file)
  }
  return fromBase64((await readFile(file, 'utf8')).trim(), file)
}

// Written aside, flushed, then renamed: half a key, or a lost one, would make every word unreadable.
async function makeFile(file: string): Promise<void> {
  const aside = `${file}.unfinished`
  const handle = await openFile(aside, 'w', 0o600)
  await handle.writeFile(newKey().toString('base64'))
  await handle.sync()
  await handle.close()
  await rename(aside, file)
}

function fromBase64(text: string, from: string): Buffer {
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32)
    throw new CannotStart(`${from} must hold 32 bytes in base64, made for instance by "openssl rand -base64 32".`)
  return key
}
