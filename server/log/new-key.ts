// Changes the key that the one secret is sealed with, while servers run: they hold what it opens, and ask for it at their next start.
import { CannotStart } from '#db/cannot-start.ts'
import type { Db } from '#db/client.ts'
import { type KeyPlaces, makeNext, masterKey, nameOfKey, nextKey, settleNext } from './master-key.ts'
import { keyInUse, rotateKey } from './root-secret.ts'

/** By their names. `kept`: where the one before lies; null where it is given as a setting. */
export type KeyChange = { from: string; to: string; kept: string | null }

/** [BK10] Cut short at any moment, a start opens with whichever is in use, and this goes on where it was. */
export async function takeNewKey(db: Db, places: KeyPlaces): Promise<KeyChange> {
  const file = places.given ? null : places.file
  if (places.given && !places.next) {
    throw new CannotStart(
      'Make a new key (openssl rand -base64 32), give it as HALFWAY_KEY_NEXT beside HALFWAY_KEY to the servers and to this command, and run it again.',
    )
  }
  const from = await masterKey(db, places)
  // Whatever is wrong with the key before is said while nothing is begun.
  const inUse = await keyInUse(db, places)
  if (file) await makeNext(file)
  const to = (await nextKey(places)) ?? from
  if (!inUse.equals(to)) await rotateKey(db, { from, to })
  return { from: nameOfKey(from), to: nameOfKey(to), kept: file && (await settleNext(file)) }
}
