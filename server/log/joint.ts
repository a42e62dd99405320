// Short joint words outside the log (an invitation's link and note, a code's digits, the name of who knocks), sealed by the couple's key.
import type { Db } from '#db/client.ts'
import { plainText } from '#shared/text.ts'
import { openedOrNull, unlessDamaged } from './damage.ts'
import type { Keyring } from './keyring.ts'
import { open, seal } from './seal.ts'

type Ground = { db: Db; keyring: Keyring }

/** `place` says which row and what in it: `invite:ID:token`. */
export async function sealJoint(
  { db, keyring }: Ground,
  couple: string,
  words: string,
  place: string,
): Promise<Buffer> {
  const { key } = await keyring.of(db, { couple, person: null })
  return seal(key, words, place)
}

/** Null when it does not open. */
export async function openJoint(
  { db, keyring }: Ground,
  couple: string,
  sealed: Buffer,
  place: string,
): Promise<string | null> {
  const joint = await unlessDamaged(keyring.of(db, { couple, person: null }))
  return joint && openedOrNull(place, keyring.note, () => plainText(open(joint.key, sealed, place)))
}

export const PLACES = {
  token: (invite: string) => `invite:${invite}:token`,
  note: (invite: string) => `invite:${invite}:note`,
  digits: (invite: string, word: string) => `code:${invite}:${word}:digits`,
  name: (knock: string) => `knock:${knock}:name`,
  followUp: (followUp: string) => `follow-up:${followUp}`,
}
