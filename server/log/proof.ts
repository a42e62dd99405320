// What lies in the open of an entry, bound to it by a keyed hash beside it. Words have no part in it: it stays when they are deleted.
import { stringify } from 'safe-stable-stringify'
import type { StoredEntry } from '#db/entries.ts'
import type { Keyring } from './keyring.ts'

type Open = Pick<StoredEntry, 'aboutOther' | 'events'>
type SaidBy = Omit<StoredEntry, 'words' | 'key' | 'erasedAt' | 'proof' | keyof Open>

/** [DU62] In one order of names, since a database gives them back in its own. */
export function proofOf(own: Keyring['own'], session: string, said: SaidBy, { aboutOther, events }: Open): Buffer {
  const { position, command, seat, person, at } = said
  return own.prove(stringify(['entry', session, position, command, seat, person, at, aboutOther, events]))
}
