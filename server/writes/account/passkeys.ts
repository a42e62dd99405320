// Passkeys: asked for, added, taken away, and signed in with. Each question is answered once, within five minutes.
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { accountAt, accountById, isGuestHeld, nameAccount } from '#db/accounts.ts'
import { allOrNothing } from '#db/all-or-nothing.ts'
import {
  countPasskey,
  keepChallenge,
  addPasskey as keepPasskey,
  type Passkey,
  passkeyOf,
  passkeysOf,
  removePasskey,
  takeChallenge,
} from '#db/passkeys.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { MINUTE } from '#shared/time.ts'
import type { Core } from '../../core/core.ts'
import { unconfirmed } from '../../identity/confirm.ts'
import { deviceName } from '../../identity/device-name.ts'
import type { Person } from '../../identity/identity.ts'
import { partyAt } from '../../identity/passkey-party.ts'
import { hashToken, newId, newToken } from '../../secrets.ts'
import { leaveRooms } from '../counselling/show-out.ts'
import { type Arrived, arrive, type Current } from './arrival.ts'
import { tenCodes } from './recovery.ts'

const LASTS = 5 * MINUTE
// Loaded when the first one comes: it is large, and most never need it.
const ceremony = () => import('@simplewebauthn/server')

type Question<Options> = { asked: string; options: Options }
type Own = Pick<Person, 'account' | 'signIn'> & { host: string | null }

/** For `account` alone, or with null for whoever answers. */
async function ask(core: Core, account: string | null, challenge: string): Promise<string> {
  const [asked, now] = [newToken(), core.now()]
  const id = newId()
  await keepChallenge(core.db, { id, asked: nameOf(asked, account), challenge, until: now + LASTS, now })
  return asked
}

function nameOf(asked: string, account: string | null): string {
  return hashToken(`passkey:${account ?? 'anybody'}:${asked}`)
}

const answered = (core: Core, account: string | null, asked: string) =>
  takeChallenge(core.db, { asked: nameOf(asked, account), now: core.now() })

type Adding = Own & { /** A guest's new name to sign in with. */ address: string | null; password: string | null }

export async function askToAddPasskey(
  core: Core,
  adding: Adding,
): Promise<Question<PublicKeyCredentialCreationOptionsJSON> | Refusal> {
  const { account, address, host } = adding
  const party = partyAt(core.origins, host)
  if (!party) return refuse('no-passkeys-here')
  const own = await accountById(core.db, { account })
  const refused = own?.address ? await unconfirmed(core, adding) : null
  if (refused) return refused
  const name = own?.address ? core.addresses.open(account, own.address) : address
  if (!name) return refuse('malformed')
  if (!own?.address && (await accountAt(core.db, { name: core.addresses.nameOf(name) }))) return refuse('address-taken')
  const { generateRegistrationOptions } = await ceremony()
  const options = await generateRegistrationOptions({
    rpName: 'Halfway',
    rpID: party.id,
    userID: new TextEncoder().encode(account),
    userName: name,
    excludeCredentials: (await passkeysOf(core.db, { account })).map(({ credential }) => ({ id: credential })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { asked: await ask(core, account, options.challenge), options }
}

type Added = Own & { address: string | null; asked: string; response: RegistrationResponseJSON; userAgent: string }

/** [ST12] A guest's first passkey makes an account of their place, and its codes are told. */
export async function addPasskey(core: Core, added: Added): Promise<{ codes: string[] | null } | Refusal> {
  const { account, address, asked, response, host } = added
  const [party, challenge] = [partyAt(core.origins, host), await answered(core, account, asked)]
  const made = party && challenge && (await madeBy(response, { ...party, challenge }))
  if (!made || (await passkeyOf(core.db, made))) return refuse('wrong-passkey')
  const passkey = { ...made, passkey: newId(), account, device: deviceName(added.userAgent), at: core.now() }
  const done = await allOrNothing(core.db, async (tx) => {
    const guest = await isGuestHeld(tx, { account })
    if (guest && !(address && (await nameAccount(tx, { ...core.addresses.kept(account, address), at: passkey.at }))))
      return null
    await keepPasskey(tx, passkey)
    return { codes: guest ? await tenCodes(tx, passkey) : null }
  })
  return done ?? refuse('address-taken')
}

type Expected = { id: string; origin: string; challenge: string }

/** Null when it is not what was asked for, for whatever reason: the library throws for each. */
async function madeBy(response: RegistrationResponseJSON, { id, origin, challenge }: Expected) {
  const { verifyRegistrationResponse } = await ceremony()
  const expected = { expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: id }
  const checked = await verifyRegistrationResponse({ response, ...expected }).catch(() => null)
  if (!checked?.verified) return null
  const { credential, credentialDeviceType: kind, credentialBackedUp: backedUp } = checked.registrationInfo
  const publicKey = Buffer.from(credential.publicKey).toString('base64')
  const { id: name, counter, transports = [] } = credential
  return { credential: name, publicKey, counter, transports, kind, backedUp }
}

/** Not the last way in. */
export async function takePasskeyAway(
  core: Core,
  { account, passkey }: { account: string; passkey: string },
): Promise<object | Refusal> {
  const done = await core.db.transaction(async (tx) => {
    const own = await accountById(tx, { account })
    const others = (await passkeysOf(tx, { account })).filter((each) => each.passkey !== passkey)
    if (!own?.password && others.length === 0) return refuse('last-way-in')
    return (await removePasskey(tx, { account, passkey })) || refuse('not-found')
  })
  if (done !== true) return done
  await leaveRooms(core, { account })
  return {}
}

export async function askToSignIn(
  core: Core,
  { host }: { host: string | null },
): Promise<Question<PublicKeyCredentialRequestOptionsJSON> | Refusal> {
  const party = partyAt(core.origins, host)
  if (!party) return refuse('no-passkeys-here')
  const { generateAuthenticationOptions } = await ceremony()
  const options = await generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' })
  return { asked: await ask(core, null, options.challenge), options }
}

type SigningIn = { asked: string; response: AuthenticationResponseJSON; current: Current; host: string | null }

export async function signInByPasskey(
  core: Core,
  { asked, response, current, host }: SigningIn,
): Promise<Arrived | Refusal> {
  const [party, challenge] = [partyAt(core.origins, host), await answered(core, null, asked)]
  const known = await passkeyOf(core.db, { credential: response.id })
  const counter = party && challenge && known && (await provenBy(response, known, { ...party, challenge }))
  if (!known || typeof counter !== 'number') return refuse('wrong-passkey')
  await countPasskey(core.db, { passkey: known.passkey, counter })
  return arrive(core, { account: known.account, current })
}

/** How often it was used by its own count; null when it is not the one it says. */
async function provenBy(response: AuthenticationResponseJSON, known: Passkey, { id, origin, challenge }: Expected) {
  const { verifyAuthenticationResponse } = await ceremony()
  const publicKey = new Uint8Array(Buffer.from(known.publicKey, 'base64'))
  const credential = { id: known.credential, publicKey, counter: known.counter }
  const expected = { expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: id }
  const checked = await verifyAuthenticationResponse({ response, credential, ...expected }).catch(() => null)
  return checked?.verified ? checked.authenticationInfo.newCounter : null
}
