// What somebody can read who has an embedded database's folder with its key, and looks through every byte of every file.
import { createDecipheriv } from 'node:crypto'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#db/open-database.ts'
import { keys } from '#db/schema/couples.ts'
import { keyPlace, type Owner } from '#server/log/keyring.ts'
import { openSecrets } from '#server/log/root-secret.ts'
import { unwrap } from '#server/log/seal.ts'
import { emptyFolder } from './database.ts'

const [IV, TAG, KEY, BUCKET] = [12, 16, 32, 256]
const WRAPPED = IV + TAG + KEY
/** As Postgres writes the length of a short value and, least byte first, of one of some buckets. */
const [SHORT, LONG] = [((WRAPPED + 1) << 1) | 1, ((IV + TAG + 4) << 2) & 0xff]

/** `wrapping` is what the key opens in the database; `owners` are whose keys they look for. The folder may be in use, by this process. */
export function priedOpen(folder: string, wrapping: Buffer, owners: readonly Owner[]): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const bytes = files.map((file) => readFileSync(join(file.parentPath, file.name)))
  const keys = new Set(bytes.flatMap((file) => keysIn(file, wrapping, owners)))
  return bytes
    .flatMap((file) => wordsIn(file, [wrapping, ...[...keys].map((each) => Buffer.from(each, 'hex'))]))
    .join('\n')
}

/** The same by the key alone, for all whose keys lie there or were destroyed. */
export async function priedWith(key: Buffer, folder: string): Promise<string> {
  const { db, close } = await openDatabase({ folder: imageOf(folder) })
  const owners = await db.select({ couple: keys.coupleId, person: keys.personId }).from(keys)
  const { wrapping } = await openSecrets(db, { given: key.toString('base64'), file: null }).finally(close)
  return priedOpen(folder, wrapping, owners)
}

/** What a kill at this moment would leave. */
export function imageOf(folder: string): string {
  const image = emptyFolder()
  cpSync(folder, image, { recursive: true, filter: (from) => !/halfway[^/]*\.(lock|sock)$/.test(from) })
  return image
}

function keysIn(file: Buffer, wrapping: Buffer, owners: readonly Owner[]): string[] {
  const found: string[] = []
  for (let at = file.indexOf(SHORT); at >= 0 && at + WRAPPED < file.length; at = file.indexOf(SHORT, at + 1)) {
    const wrapped = file.subarray(at + 1, at + 1 + WRAPPED)
    // What is sealed looks like chance: of 60 bytes about 53 differ and half have their highest bit set.
    if (new Set(wrapped).size < 40 || wrapped.filter((byte) => byte > 127).length < 12) continue
    for (const owner of owners) {
      try {
        found.push(unwrap(wrapping, wrapped, keyPlace(owner)).toString('hex'))
      } catch {}
    }
  }
  return found
}

// Without its tag nothing proves what comes out, but whoever reads it sees whether it is a text.
function wordsIn(file: Buffer, keys: readonly Buffer[]): string[] {
  const found: string[] = []
  for (
    let at = file.indexOf(LONG);
    at >= 0 && at + 4 + IV + TAG + BUCKET <= file.length;
    at = file.indexOf(LONG, at + 1)
  ) {
    const length = (file.readUInt32LE(at) >> 2) - 4
    const buckets = (length - IV - TAG) / BUCKET
    // What is longer lies in pieces elsewhere.
    if (!Number.isInteger(buckets) || buckets < 1 || buckets > 7 || at + 4 + length > file.length) continue
    const sealed = file.subarray(at + 4, at + 4 + length)
    found.push(...keys.flatMap((key) => textIn(sealed, key) ?? []))
  }
  return found
}

function textIn(sealed: Buffer, key: Buffer): string | null {
  const counter = Buffer.concat([sealed.subarray(0, IV), Buffer.from([0, 0, 0, 2])])
  const plain = createDecipheriv('aes-256-ctr', key, counter).update(sealed.subarray(IV + TAG))
  const length = plain.readUInt32BE()
  return length > plain.length - 4 ? null : plain.toString('utf8', 4, 4 + length)
}
