// The couples' data keys, unwrapped. Each couple has a joint key and one for each partner; a destroyed one is never made up for.
import { createHmac, hkdfSync } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Db } from '#db/client.ts'
import { keepKey, keysOf, type StoredKey } from '#db/keys.ts'
import { newId } from '../secrets.ts'
import { type NoteDamage, opening } from './damage.ts'
import { newKey, open as openSealed, seal, unwrap, wrap } from './seal.ts'

/** `person` null: the couple's joint key. */
export type Owner = { couple: string; person: string | null }
export type OpenKey = { id: string; key: Buffer }

export type Keyring = {
  /** The owner's key, made on first use. Inside a transaction give its `tx`. */
  of: (db: Db, owner: Owner) => Promise<OpenKey>
  /**
   * The owner's key as it was used last here, or made by `of`. It may have been destroyed since: whoever seals by it has the database
   * compare that when the words are kept, and otherwise says `forget`.
   */
  latest: (db: Db, owner: Owner) => Promise<OpenKey> | OpenKey
  forget: (owner: Owner) => void
  /** A key by its id, where it was opened here before. */
  known: (id: string) => Buffer | undefined
  /** All keys of a couple by their id; destroyed ones are missing, and null stands for one that does not open. */
  all: (db: Db, couple: string) => Promise<Map<string, Buffer | null>>
  /** What is no couple's: sealed by the key that wraps all others, or proved by one derived from it. */
  own: {
    seal: (words: string, place: string) => Buffer
    unseal: (sealed: Buffer, place: string) => string
    /** The same for the same text alone, and to be had by nobody without the key. */
    prove: (text: string) => Buffer
  }
  /** Told what does not open. */
  note: NoteDamage
}

export function openKeyring(master: Buffer, note: NoteDamage = () => {}): Keyring {
  // A key may be destroyed but never changes under its id. So unwrapped keys are cached, and whether one exists is asked each time.
  const unwrapped = new LRUCache<string, Buffer>({ max: 10_000 })
  const open = (couple: string, { key, person, wrapped }: StoredKey): Buffer | null => {
    if (!wrapped) {
      unwrapped.delete(key)
      return null
    }
    const known =
      unwrapped.get(key) ?? opening(`key:${key}`, note, () => unwrap(master, wrapped, keyPlace({ couple, person })))
    unwrapped.set(key, known)
    return known
  }
  const openable = (couple: string, stored: StoredKey): Buffer | 'destroyed' | null => {
    try {
      return open(couple, stored) ?? 'destroyed'
    } catch {
      return null
    }
  }
  const latest = new LRUCache<string, OpenKey>({ max: 10_000 })
  const of: Keyring['of'] = async (db, owner) => {
    const stored = (await keysOf(db, owner)).find(({ person, wrapped }) => person === owner.person && wrapped)
    const wrapped = () => wrap(master, newKey(), keyPlace(owner))
    const standing = stored ?? (await keepKey(db, { ...owner, key: newId(), wrapped: wrapped() }))
    const key = open(owner.couple, standing)
    if (!key) throw new Error('a key that stands is destroyed')
    return { id: standing.key, key }
  }
  const proving = Buffer.from(hkdfSync('sha256', master, '', 'halfway structure', 32))
  return {
    note,
    own: {
      prove: (text) => createHmac('sha256', proving).update(text).digest(),
      seal: (words, place) => seal(master, words, place),
      unseal: (sealed, place) => opening(place, note, () => openSealed(master, sealed, place)),
    },
    of,
    latest: (db, owner) => {
      const place = keyPlace(owner)
      const made = async () => {
        const key = await of(db, owner)
        latest.set(place, key)
        return key
      }
      return latest.get(place) ?? made()
    },
    forget: (owner) => void latest.delete(keyPlace(owner)),
    known: (id) => unwrapped.get(id),
    all: async (db, couple) => {
      const keys = (await keysOf(db, { couple })).flatMap((stored): [string, Buffer | null][] => {
        const key = openable(couple, stored)
        return key === 'destroyed' ? [] : [[stored.key, key]]
      })
      return new Map(keys)
    },
  }
}

export function keyPlace({ couple, person }: Owner): string {
  return `key:${couple}:${person ?? 'joint'}`
}
