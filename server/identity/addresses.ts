// The addresses that people sign in with: kept as a keyed hash, by which one is found, and sealed, so that its owner can read it.
import { createHmac } from 'node:crypto'
import { type NoteDamage, openedOrNull } from '../log/damage.ts'
import { open, seal } from '../log/seal.ts'

export type Addresses = {
  /** What an account is found by. */
  nameOf: (address: string) => string
  /** As it is kept for an account. */
  kept: (account: string, address: string) => { account: string; name: string; sealed: Buffer }
  /** Null when it does not open. */
  open: (account: string, sealed: Buffer) => string | null
}

export function openAddresses(
  { addresses, wrapping }: { addresses: Buffer; wrapping: Buffer },
  note: NoteDamage = () => {},
): Addresses {
  const placeOf = (account: string) => `address:${account}`
  const nameOf = (address: string) => createHmac('sha256', addresses).update(address).digest('base64url')
  const sealOf = (account: string, address: string) => seal(wrapping, address, placeOf(account))
  return {
    nameOf,
    kept: (account, address) => ({ account, name: nameOf(address), sealed: sealOf(account, address) }),
    open: (account, sealed) => openedOrNull(placeOf(account), note, () => open(wrapping, sealed, placeOf(account))),
  }
}
