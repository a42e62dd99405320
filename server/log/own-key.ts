// The key of one counsellor alone: seals their name, the aliases they give couples and their notes, and opens nothing of anybody else's.
import type { Db } from '#db/client.ts'
import { counsellorById } from '#db/counsellors.ts'
import { plainText } from '#shared/text.ts'
import { type NoteDamage, openedOrNull, opening, unlessDamaged } from './damage.ts'
import { newKey, open, seal, unwrap, wrap } from './seal.ts'

export type OwnKeys = {
  /** A fresh one, as it is kept and as it is used. */
  make: (person: string) => { wrapped: Buffer; key: Buffer }
  open: (person: string, wrapped: Buffer) => Buffer
  /** Seals, by the key that wraps all others, what lives too briefly for a key of its own or is the server's. */
  seal: (words: string, place: string) => Buffer
  unseal: (sealed: Buffer, place: string) => string
  /** The same as text, for a column of the sign-in library's. */
  sealText: (words: string, place: string) => string
  unsealText: (sealed: string, place: string) => string
  /** Told what does not open. */
  note: NoteDamage
}

export function openOwnKeys(master: Buffer, note: NoteDamage = () => {}): OwnKeys {
  return {
    note,
    make: (person) => {
      const key = newKey()
      return { key, wrapped: wrap(master, key, ownKeyPlace(person)) }
    },
    open: (person, wrapped) => opening(ownKeyPlace(person), note, () => unwrap(master, wrapped, ownKeyPlace(person))),
    seal: (words, place) => seal(master, words, place),
    unseal: (sealed, place) => opening(place, note, () => open(master, sealed, place)),
    sealText: (words, place) => seal(master, words, place).toString('base64'),
    unsealText: (sealed, place) => opening(place, note, () => open(master, Buffer.from(sealed, 'base64'), place)),
  }
}

export function ownKeyPlace(person: string): string {
  return `own-key:${person}`
}

type Ground = { db: Db; ownKeys: OwnKeys }

/** Null where there is no such counsellor, or their key was destroyed. */
async function keyOf({ db, ownKeys }: Ground, person: string): Promise<Buffer | null> {
  const wrapped = (await counsellorById(db, { person }))?.wrappedKey
  return wrapped ? ownKeys.open(person, wrapped) : null
}

/** [CO34] `place` says which row and what in it. */
export async function sealOwn(core: Ground, person: string, words: string, place: string): Promise<Buffer> {
  const key = await keyOf(core, person)
  if (!key) throw new Error('a counsellor without a key writes')
  return seal(key, words, place)
}

/** Null once the key is gone, and when it does not open. */
export async function openOwn(core: Ground, person: string, sealed: Buffer, place: string): Promise<string | null> {
  const key = await unlessDamaged(keyOf(core, person))
  return key && openedOrNull(place, core.ownKeys.note, () => plainText(open(key, sealed, place)))
}

/** Places of what the server's own key seals. */
export const PLACED = {
  factor: (account: string) => `second-factor:${account}`,
  password: (account: string) => `password:${account}`,
}

export const OWN = {
  name: (person: string) => `counsellor:${person}:name`,
  alias: (counselling: string) => `counselling:${counselling}:alias`,
  token: (invite: string) => `counselling-invite:${invite}:token`,
  partner: (invite: string) => `counselling-invite:${invite}:name`,
  note: (note: string) => `counselling-note:${note}`,
}
