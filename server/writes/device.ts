// One-time links with which a person adds another device of their own. Ten minutes, once, and never over somebody else's sign-in.
import { couplesOf } from '#db/couples.ts'
import { makeDeviceLink, spendDeviceLink } from '#db/device-links.ts'
import { personById } from '#db/people.ts'
import type { Locale } from '#shared/locale.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type Instant, MINUTE } from '#shared/time.ts'
import type { Core } from '../core.ts'
import { hashToken, newToken } from '../secrets.ts'

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

/** The account to sign this device in to. `current`: who is signed in here, who must have nothing to lose by it. */
export async function claimDevice(
  core: Core,
  { token, current }: { token: string; current: string | null },
): Promise<{ account: string; locale: Locale } | Refusal> {
  // A guest's cookie is their only key: overwriting it would lock them out of their own rooms for good.
  if (current && (await couplesOf(core.db, { person: current })).length > 0) return refuse('invitation-closed')
  const used = await spendDeviceLink(core.db, { tokenHash: hashToken(token), at: core.now() })
  const person = used && (await personById(core.db, used))
  return person?.accountId ? { account: person.accountId, locale: person.locale } : refuse('invitation-closed')
}
