// Brings what an earlier version kept into today's form: keys wrapped by a derived key, plain values hashed or sealed.
import type { fromOlder } from '#db/from-older.ts'
import { placeOfOwn } from '#db/own-exercises.ts'
import { openAddresses } from '../identity/addresses.ts'
import { hashToken } from '../secrets.ts'
import { keyPlace } from './keyring.ts'
import { openOwnKeys, ownKeyPlace, PLACED } from './own-key.ts'
import { open, seal, unwrap, wrap } from './seal.ts'
import { withSealedScript } from './sealed-script.ts'

type Older = Parameters<typeof fromOlder>[1]
type Given = { wrapping: Buffer; addresses: Buffer }

/** A row that the outer key does not open stays as it is: it was lost before. */
export function olderForms(master: Buffer, { wrapping, addresses }: Given): Older {
  const names = openAddresses({ wrapping, addresses })
  const ownKeys = openOwnKeys(wrapping)
  const rewrap = (wrapped: Buffer, place: string) =>
    attempt(() => wrap(wrapping, unwrap(master, wrapped, place), place))
  const reseal = (sealed: Buffer, place: string) => attempt(() => seal(wrapping, open(master, sealed, place), place))
  return {
    key: ({ wrapped, ...owner }) => rewrap(wrapped, keyPlace(owner)),
    ownKey: ({ person, wrapped }) => rewrap(wrapped, ownKeyPlace(person)),
    factor: ({ account, sealed }) => reseal(sealed, PLACED.factor(account)),
    token: hashToken,
    address: ({ account, address }) => names.kept(account, address),
    password: ({ account, password }) => ownKeys.sealText(password, PLACED.password(account)),
    exercise: ({ exercise, version, file }) => ownKeys.seal(JSON.stringify(file), placeOfOwn({ exercise, version })),
    event: (session, event) => withSealedScript(ownKeys, session, event),
  }
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
