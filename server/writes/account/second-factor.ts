// The authenticator app as a second factor beside the password: set up, asked for when signing in, taken away. A code works once.
import { Secret, TOTP } from 'otpauth'
import { accountById } from '#db/accounts.ts'
import { allOrNothing } from '#db/all-or-nothing.ts'
import { spendRecoveryCode } from '#db/recovery-codes.ts'
import {
  dropFactor,
  confirmFactor as keepConfirmed,
  keepSecret,
  secondFactorOf,
  spendStep,
} from '#db/second-factors.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { digitsIn } from '#shared/typed.ts'
import type { SureOfAccount } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { openedOrNull } from '../../log/damage.ts'
import { PLACED } from '../../log/own-key.ts'
import { hashRecoveryCode } from '../../secrets.ts'
import { leaveRooms } from '../counselling/show-out.ts'

// A clock may be half a minute off.
const WINDOW = 1

type Ground = Pick<Core, 'db' | 'ownKeys' | 'now'>
/** To be scanned as `uri`, or typed as `secret`. */
export type NewFactor = { secret: string; uri: string }

function codesOf(secret: Secret, label = ''): TOTP {
  return new TOTP({ issuer: 'Halfway', label, secret })
}

/** [CO32] Asks for nothing until a first code has shown that the app has it. Beside a password only: a passkey is two factors by itself. */
export async function setUpFactor(core: Core, { account }: SureOfAccount): Promise<NewFactor | Refusal> {
  const own = await accountById(core.db, { account })
  if (!own?.address || !own.password) return refuse('not-found')
  const secret = new Secret({ size: 20 })
  const sealedSecret = core.ownKeys.seal(secret.base32, PLACED.factor(account))
  if (!(await keepSecret(core.db, { account, sealedSecret }))) return refuse('not-found')
  return { secret: secret.base32, uri: codesOf(secret, core.addresses.open(account, own.address) ?? '').toString() }
}

export async function confirmFactor(
  core: Core,
  { account, code }: { account: string; code: string },
): Promise<object | Refusal> {
  const found = await secondFactorOf(core.db, { account })
  if (!found || found.confirmedAt !== null) return refuse('not-found')
  if (!(await spendCode(core, { account, code }))) return refuse('wrong-second-factor')
  await keepConfirmed(core.db, { account, at: core.now() })
  return {}
}

/** With the password or, where there is none any more, a sign-in just now. */
export async function takeFactorAway(core: Core, { account }: SureOfAccount): Promise<object | Refusal> {
  if (!(await dropFactor(core.db, { account }))) return refuse('not-found')
  await leaveRooms(core, { account })
  return {}
}

/** Null when nothing is asked for, or what was given is right. A recovery code stands in for the app, and is used up. */
export async function secondFactorMissing(
  core: Ground,
  { account, code }: { account: string; code: string | null },
): Promise<Refusal | null> {
  const found = await secondFactorOf(core.db, { account })
  if (!found || found.confirmedAt === null) return null
  if (code === null) return refuse('second-factor-needed')
  const right = (await spendCode(core, { account, code })) || (await spendInPlace(core, { account, code }))
  return right ? null : refuse('wrong-second-factor')
}

async function spendCode(core: Ground, { account, code }: { account: string; code: string }): Promise<boolean> {
  const found = await secondFactorOf(core.db, { account })
  const digits = digitsIn(code)
  if (!found || !/^\d{6}$/.test(digits)) return false
  const place = PLACED.factor(account)
  // [DU60] One that does not open takes no code, and a recovery code stands in for it.
  const secret = openedOrNull(place, core.ownKeys.note, () => core.ownKeys.unseal(found.sealedSecret, place))
  if (secret === null) return false
  const codes = codesOf(Secret.fromBase32(secret))
  const timestamp = core.now()
  const off = codes.validate({ token: digits, timestamp, window: WINDOW })
  return off !== null && spendStep(core.db, { account, step: codes.counter({ timestamp }) + off })
}

/** Only one of this account's own: another's is not used up. */
async function spendInPlace(core: Ground, { account, code }: { account: string; code: string }): Promise<boolean> {
  const spent = await allOrNothing(core.db, async (tx) => {
    const used = await spendRecoveryCode(tx, { hash: hashRecoveryCode(code), at: core.now() })
    return used?.account === account ? true : null
  })
  return spent ?? false
}
