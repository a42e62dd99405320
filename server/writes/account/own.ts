// Making an account of a guest's place, and changing its address and password. The person stays who they are.
import { accountAt, isGuestHeld, keepPassword, nameAccount, unnameAccount } from '#db/accounts.ts'
import { allOrNothing } from '#db/all-or-nothing.ts'
import { counselsAny } from '#db/counselling.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { SureOfAccount } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { isPassword, keptPassword } from '../../identity/passwords.ts'
import { newId } from '../../secrets.ts'
import { type Arrived, arrive, type Current, refusedArrival, signOutOf } from './arrival.ts'
import { type Codes, tenCodes } from './recovery.ts'
import { secondFactorMissing } from './second-factor.ts'

/** [ST12] The guest's account itself gets a name and a password: nobody new, and nothing moves. */
export async function makeAccount(
  core: Core,
  { account, address, password }: { account: string; address: string; password: string },
): Promise<Codes | Refusal> {
  const [at, hashed] = [core.now(), await keptPassword(core, account, password)]
  const made = await allOrNothing(core.db, async (tx) => {
    if (!(await isGuestHeld(tx, { account }))) return refuse('already-signed-in')
    if (!(await nameAccount(tx, { ...core.addresses.kept(account, address), at }))) return null
    await keepPassword(tx, { id: newId(), account, password: hashed, at })
    return { codes: await tenCodes(tx, { account, at }) }
  })
  return made ?? refuse('address-taken')
}

type Entering = {
  address: string
  password: string /** The app's code, where it is known. */
  secondFactor: string | null
}

/** [ST13] An address that nobody has answers as a wrong password does, and as late. [CO32] The app is asked for after that alone. */
export async function signInByPassword(
  core: Core,
  { address, password, secondFactor, current }: Entering & { current: Current },
): Promise<Arrived | Refusal> {
  const found = await accountAt(core.db, { name: core.addresses.nameOf(address) })
  const right = await isPassword(core, found, password)
  if (!found || !right) return refuse('wrong-sign-in')
  const { account } = found
  const refused =
    (await refusedArrival(core, { account, current })) ??
    (await secondFactorMissing(core, { account, code: secondFactor }))
  return refused ?? arrive(core, { account, current })
}

/** The other devices are signed out by it. */
export async function changePassword(
  core: Core,
  { account, signIn }: SureOfAccount,
  { password }: { password: string },
): Promise<object> {
  const hashed = await keptPassword(core, account, password)
  await core.db.transaction((tx) => keepPassword(tx, { id: newId(), account, password: hashed, at: core.now() }))
  await signOutOf(core, { account, but: signIn })
  return {}
}

/** [ST17] The person stays, with all they have; the other devices are signed out. */
export async function giveUp(core: Core, { id, account, signIn }: SureOfAccount): Promise<object | Refusal> {
  // [CO31] A guest has no second way to sign in, and the couples would wait for nobody.
  if (await counselsAny(core.db, { person: id })) return refuse('still-counselling')
  await core.db.transaction((tx) => unnameAccount(tx, { account, at: core.now() }))
  await signOutOf(core, { account, but: signIn })
  return {}
}

export async function changeAddress(
  core: Core,
  { account }: SureOfAccount,
  { address }: { address: string },
): Promise<object | Refusal> {
  const named = await core.db.transaction((tx) =>
    nameAccount(tx, { ...core.addresses.kept(account, address), at: core.now() }),
  )
  return named ? {} : refuse('address-taken')
}
