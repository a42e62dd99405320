// The one secret of a server: it lies in the database, sealed by the key outside of it, and all others are derived from it, each for its purpose.
import { hkdfSync, randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from '#db/cannot-start.ts'
import type { Db, Tx } from '#db/client.ts'
import { fromOlder } from '#db/from-older.ts'
import { keepRoot, olderCheck, replaceRoot, sealedRoot, waitForOthers } from '#db/root-secret.ts'
import { oweSweep } from '#db/sweeping.ts'
import { olderForms } from './from-older.ts'
import { type KeyPlaces, masterKey, nextKey, settleNext } from './master-key.ts'
import { open, seal } from './seal.ts'

const PLACE = 'root-secret'
const OLDER_CHECK = 'halfway'
// [PR10]
const WRONG_KEY = 'The sealing key is not the one this database was sealed with. Give the old HALFWAY_KEY back.'
const NO_ROOT = 'Nothing is sealed in this database yet: start the server on it once.'

/** What is sealed: 32 random bytes in base64 and, where it came from a file of an earlier version, what signs sign-ins. */
type Root = { root: string; signIns?: string }

export type Secrets = {
  /** Wraps the keys that words are sealed with, and seals what has no key of its own. */
  wrapping: Buffer
  signIns: string
  /** For what is too short to be hashed bare. */
  digits: string
  addresses: Buffer
  /** Hides whom a limit counts. */
  limits: Buffer
}

/** `folder`: the data folder, where an earlier version may have left what signs sign-ins. */
type Places = KeyPlaces & { folder?: string | undefined }

/** [PR41] Throws CannotStart on a missing, lost or wrong key. */
export async function openSecrets(db: Db, { folder, ...places }: Places): Promise<Secrets> {
  const master = await masterKey(db, places)
  const kept = await sealedRoot(db)
  const later = await nextKey(places)
  const isLater = kept !== null && later !== null && !opens(master, kept, PLACE) && opens(later, kept, PLACE)
  // [BK11] A change of the key that was cut short once the new one was in use.
  if (isLater && !places.given && places.file) await settleNext(places.file)
  const file = folder ? join(folder, 'auth-secret') : null
  const older = file ? await readFile(file, 'utf8').catch(() => '') : ''
  const key = isLater ? later : master
  const root = kept ? opened(key, kept) : await db.transaction((tx) => firstStart(tx, master, older))
  // [PR42] What the file held is in the database by now. It goes last: while it is there, a first start was cut short.
  const unfinished = file !== null && older !== '' && older === root.signIns
  if (unfinished) await rm(file)
  return derived(root)
}

async function firstStart(tx: Tx, master: Buffer, older: string): Promise<Root> {
  await waitForOthers(tx)
  const standing = await sealedRoot(tx)
  if (standing) return opened(master, standing)
  const check = await olderCheck(tx)
  if (check && !opens(master, check, OLDER_CHECK)) throw new CannotStart(WRONG_KEY)
  const root: Root = { root: randomBytes(32).toString('base64'), ...(older.length >= 32 && { signIns: older }) }
  await fromOlder(tx, olderForms(master, derived(root)))
  // The old, open values still lie in the database's files.
  if (check) await oweSweep(tx)
  await keepRoot(tx, sealed(master, root))
  return root
}

/** [BK10] Which of the keys that are there is in use. Throws CannotStart where none is. */
export async function keyInUse(db: Db, places: KeyPlaces): Promise<Buffer> {
  const kept = await sealedRoot(db)
  if (!kept) throw new CannotStart(NO_ROOT)
  const keys = [await masterKey(db, places), await nextKey(places)]
  const found = keys.find((key) => key !== null && opens(key, kept, PLACE))
  if (!found) throw new CannotStart(WRONG_KEY)
  return found
}

/** [PR43] Seals the root secret with another key: nothing else changes, and nobody is signed out. */
export async function rotateKey(db: Db, { from, to }: { from: Buffer; to: Buffer }): Promise<void> {
  const was = await sealedRoot(db)
  if (!was) throw new CannotStart(NO_ROOT)
  if (!(await replaceRoot(db, { was, sealed: sealed(to, opened(from, was)) }))) {
    throw new CannotStart('Somebody else rotates the key at this moment.')
  }
}

function sealed(master: Buffer, root: Root): Buffer {
  return seal(master, JSON.stringify(root), PLACE)
}

function opened(master: Buffer, kept: Buffer): Root {
  try {
    return JSON.parse(open(master, kept, PLACE)) as Root
  } catch {
    throw new CannotStart(WRONG_KEY)
  }
}

function opens(master: Buffer, sealed: Buffer, place: string): boolean {
  try {
    return open(master, sealed, place) !== ''
  } catch {
    return false
  }
}

function derived({ root, signIns }: Root): Secrets {
  const of = (purpose: string) => Buffer.from(hkdfSync('sha256', Buffer.from(root, 'base64'), '', purpose, 32))
  return {
    wrapping: of('halfway wrapping'),
    signIns: signIns ?? of('halfway sign-ins').toString('base64url'),
    // Spoken codes made by an earlier version go on being right.
    digits: signIns ?? of('halfway digits').toString('base64url'),
    addresses: of('halfway addresses'),
    limits: of('halfway limits'),
  }
}
