// One-time links with which a person adds another device of their own. Ten minutes, once, and never over somebody else's sign-in.
import { accountById } from '#db/accounts.ts'
import { couplesOf } from '#db/couples.ts'
import { makeDeviceLink, personOfDeviceLink, spendDeviceLink } from '#db/device-links.ts'
import { personById } from '#db/people.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type Instant, MINUTE } from '#shared/time.ts'
import type { Core } from '../core/core.ts'
import type { Identity } from '../identity/identity.ts'
import { hashToken, newToken } from '../secrets.ts'
import { claimHeld } from './claim-held.ts'

const LASTS = 10 * MINUTE

export type DeviceLink = { token: string; until: Instant; origin: string }

export async function newDeviceLink(
  core: Core,
  { person, host }: { person: string; host: string | null },
): Promise<DeviceLink> {
  const [token, until] = [newToken(), core.now() + LASTS]
  await makeDeviceLink(core.db, { person, tokenHash: hashToken(token), expiresAt: until })
  return { token, until, origin: core.origins.forLinks(host) }
}

/** How a device is signed in: to an account there is, or to a new one that belongs to nobody yet. */
export type SigningIn = Pick<Identity, 'signInDevice' | 'newAccount'>

/** Signs this device in as the person of the link. `current`: who is signed in here, who must have nothing to lose by it. */
export async function claimDevice(
  core: Core,
  { token, current, identity }: { token: string; current: string | null; identity: SigningIn },
): Promise<{ headers: Headers } | Refusal> {
  // A guest's cookie is their only key: overwriting it would lock them out of their own rooms for good.
  if (current && (await couplesOf(core.db, { person: current })).length > 0) return refuse('invitation-closed')
  // [ST30] An account is signed out of on purpose, never by a link.
  const here = current && (await personById(core.db, { person: current }))?.accountId
  if (here && (await accountById(core.db, { account: here }))?.address) return refuse('already-signed-in')
  const link = { tokenHash: hashToken(token), at: core.now() }
  const leadsTo = await personOfDeviceLink(core.db, link)
  const person = leadsTo && (await personById(core.db, leadsTo))
  if (!person) return refuse('invitation-closed')
  if (!person.accountId)
    return claimHeld(core, { person: person.id, spend: (tx) => spendDeviceLink(tx, link), identity })
  if (!(await spendDeviceLink(core.db, link))) return refuse('invitation-closed')
  return identity.signInDevice(person.accountId, person.locale)
}
