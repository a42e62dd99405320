// What somebody sees of their own account: how they sign in, and where they are signed in. Never an address of a device.
import { accountById } from '#db/accounts.ts'
import { passkeysOf } from '#db/passkeys.ts'
import { codesLeft } from '#db/recovery-codes.ts'
import { secondFactorOf } from '#db/second-factors.ts'
import { signInsOf } from '#db/sign-ins.ts'
import type { Instant } from '#shared/time.ts'
import type { Core } from '../core/core.ts'
import { UNREAD } from '../core/names.ts'
import type { Person } from '../identity/identity.ts'

export type SignedInDevice = { signIn: string; device: string | null; since: Instant; here: boolean }
export type OwnAccount = {
  /** Null for guests. */
  address: string | null
  password: boolean
  passkeys: { passkey: string; device: string | null; since: Instant }[]
  codesLeft: number
  /** Whether an authenticator app is asked for beside the password. */
  secondFactor: boolean
  devices: SignedInDevice[]
}

export async function account(
  { db, now, addresses }: Core,
  { account: id, signIn }: Pick<Person, 'account' | 'signIn'>,
): Promise<OwnAccount> {
  const asked = { account: id, now: now() }
  const own = await accountById(db, asked)
  const passkeys = await passkeysOf(db, asked)
  const devices = await signInsOf(db, asked)
  return {
    address: own?.address ? (addresses.open(id, own.address) ?? UNREAD) : null,
    password: own?.password != null,
    passkeys: passkeys.map(({ passkey, device, since }) => ({ passkey, device, since })),
    codesLeft: await codesLeft(db, asked),
    secondFactor: (await secondFactorOf(db, asked))?.confirmedAt != null,
    devices: devices.map((each) => ({ ...each, here: each.signIn === signIn })),
  }
}
