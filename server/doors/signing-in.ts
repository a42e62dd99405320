// How a door signs a device in: once it is proven who somebody is, or as a new guest.
import type { Locale } from '#shared/locale.ts'
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'
import type { Person } from '../identity/identity.ts'
import { type Arrived, signOutOf } from '../writes/account/arrival.ts'
import type { Caller } from './door.ts'

type Here = Pick<Caller, 'here' | 'sends'>

export async function enterAs({ here, sends }: Here, arriving: Promise<Arrived | Refusal>): Promise<object | Refusal> {
  const arrived = await arriving
  if (isRefusal(arrived)) return arrived
  sends((await here.signInDevice(arrived.account, arrived.locale)).headers)
  return {}
}

/** [ST40] What somebody may changes with this: from now on another token says who they are, and the one before says nothing. */
export async function signedInAnew<Done extends object>(
  { core, person, here, sends }: Here & Pick<Caller, 'core'> & { person: Person },
  act: Promise<Done>,
): Promise<Done> {
  const done = await act
  if (isRefusal(done)) return done
  sends((await here.signInDevice(person.account, person.locale)).headers)
  await signOutOf(core, { account: person.account, only: person.signIn })
  return done
}

type Arriving = Pick<Caller, 'signIn'> & { person: Person | null }

/** [ST19] Nobody becomes a guest by an invitation that is not open. */
export async function guestBy(
  { person, signIn }: Arriving,
  locale: Locale,
  look: () => Promise<object>,
): Promise<Person | Refusal> {
  const looked = person ? {} : await look()
  return isRefusal(looked) ? looked : signIn(locale)
}
