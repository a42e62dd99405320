// Recovery codes: the way back when password and passkeys are lost. Shown once, kept hashed, each good for one new password.
import { accountAt, keepPassword } from '#db/accounts.ts'
import { allOrNothing } from '#db/all-or-nothing.ts'
import type { Tx } from '#db/client.ts'
import { accountOfCode, addCodes, replaceCodes, spendRecoveryCode } from '#db/recovery-codes.ts'
import { dropFactor } from '#db/second-factors.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import type { SureOfAccount } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { keptPassword } from '../../identity/passwords.ts'
import { hashRecoveryCode, newId, newRecoveryCode } from '../../secrets.ts'
import { leaveRooms } from '../counselling/show-out.ts'
import { type Arrived, arrive, type Current, refusedArrival, signOutOf } from './arrival.ts'
import { secondFactorMissing } from './second-factor.ts'

const TEN = 10

export type Codes = { codes: string[] }

/** [ST14] New ones end those before. */
export async function tenCodes(tx: Tx, { account, at }: { account: string; at: Instant }): Promise<string[]> {
  const codes = Array.from({ length: TEN }, newRecoveryCode)
  await replaceCodes(tx, { account, hashes: codes.map(hashRecoveryCode), at })
  return codes
}

export async function newCodes(core: Core, { account }: SureOfAccount): Promise<Codes> {
  return { codes: await core.db.transaction((tx) => tenCodes(tx, { account, at: core.now() })) }
}

/** [ST21] One more code for whoever the one who runs the server knows to be locked out. Nothing changes before it is used. Null when there is no such account. */
export async function codeForLockedOut(
  { db, addresses }: Pick<Core, 'db' | 'addresses'>,
  { address, at }: { address: string; at: Instant },
): Promise<string | null> {
  const found = await accountAt(db, { name: addresses.nameOf(address) })
  if (!found) return null
  const code = newRecoveryCode()
  await addCodes(db, { account: found.account, hashes: [hashRecoveryCode(code)], at, withoutApp: true })
  return code
}

type Recovering = { code: string; password: string; secondFactor: string | null; current: Current }

/** [ST14] Signs in with a code and a new password; whoever was signed in elsewhere is so no longer. */
export async function recover(
  core: Core,
  { code, password, secondFactor, current }: Recovering,
): Promise<Arrived | Refusal> {
  const hash = hashRecoveryCode(code)
  const found = await accountOfCode(core.db, { hash })
  if (!found) return refuse('wrong-recovery-code')
  const { account, withoutApp } = found
  const refused =
    (await refusedArrival(core, { account, current })) ??
    (withoutApp ? null : await appMissing(core, { account, hash, secondFactor }))
  if (refused) return refused
  const hashed = await keptPassword(core, account, password)
  const spent = await allOrNothing(core.db, async (tx) => {
    const at = core.now()
    if (!(await spendRecoveryCode(tx, { hash, at }))) return null
    await keepPassword(tx, { id: newId(), account, password: hashed, at })
    if (withoutApp) await dropFactor(tx, { account })
    return true
  })
  if (!spent) return refuse('wrong-recovery-code')
  await signOutOf(core, { account })
  if (withoutApp) await leaveRooms(core, { account })
  return arrive(core, { account, current })
}

type App = { account: string; hash: string; secondFactor: string | null }

/** [CO32] One code stands in for the password or for the app, never for both. */
async function appMissing(core: Core, { account, hash, secondFactor }: App): Promise<Refusal | null> {
  const twice = secondFactor !== null && hashRecoveryCode(secondFactor) === hash
  return twice ? refuse('wrong-second-factor') : secondFactorMissing(core, { account, code: secondFactor })
}
