// Leads a device to an account, once it is proven that the account is theirs.
import { accountById } from '#db/accounts.ts'
import { dropDeviceLinks } from '#db/device-links.ts'
import { personOfAccount } from '#db/people.ts'
import { endSignIns } from '#db/sign-ins.ts'
import type { Locale } from '#shared/locale.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Core } from '../../core/core.ts'
import type { Person } from '../../identity/identity.ts'
import { bringAlong, toBring } from './bring-along.ts'

/** Who is signed in on the device already; null when nobody is. */
export type Current = Pick<Person, 'id' | 'account' | 'signIn'> | null
export type Arrived = { account: string; locale: Locale }
type Arriving = { account: string; current: Current }

/** What keeps the device from the account, or null. Asked before a code is used up. */
export async function refusedArrival(core: Core, { account, current }: Arriving): Promise<Refusal | null> {
  if (!current || current.account === account) return null
  // Two accounts are not made one: who wants the other one signs out first.
  if ((await accountById(core.db, current))?.address) return refuse('already-signed-in')
  const person = await personOfAccount(core.db, { account })
  const free = person && (await toBring(core.db, { from: current.id, to: person.id }))
  return free ? null : refuse('both-places')
}

/** What the device's guest had comes along; its sign-in until now is over. */
export async function arrive(core: Core, { account, current }: Arriving): Promise<Arrived | Refusal> {
  const refused = await refusedArrival(core, { account, current })
  if (refused) return refused
  const person = await personOfAccount(core.db, { account })
  if (!person) throw new Error('an account has no person')
  if (current && current.account !== account) {
    const brought = await bringAlong(core, { from: current.id, to: person.id, guest: current.account })
    if ('refused' in brought) return brought as Refusal
  }
  if (current?.account === account) await signOutOf(core, { account, only: current.signIn })
  return { account, locale: person.locale }
}

/** [ST16] Ends one sign-in, all, or all but one, with their lines. */
export async function signOutOf(core: Core, which: { account: string; only?: string; but?: string }): Promise<number> {
  // A link that was made on one of them leads here no more either.
  if (which.only === undefined) await dropDeviceLinks(core.db, which)
  const ended = await endSignIns(core.db, which)
  for (const signIn of ended) core.endSignIn(signIn)
  return ended.length
}
