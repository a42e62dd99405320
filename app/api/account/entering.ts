// Signing in: held up by what is tried as well as by from where, and in the end the device's own sign-in.

import type { Person } from '#server/runtime.ts'
import { isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Asking } from '../door.ts'

type Limiting = Pick<Asking, 'runtime'>

/** `name`: what is tried, with from where while nobody is signed in, so that a stranger's guesses hold up nobody else. */
export async function tryingAs(
  { runtime: { limits } }: Limiting,
  name: string,
  attempt: () => Promise<object>,
): Promise<object> {
  // [ST13] Counted before it is known to be right: many at once get no more tries.
  return (await limits.take('account-try', name)) ? attempt() : refuse('too-many')
}

/** [ST13] Somebody who is not signed in tries a name: held up by where it is tried from, and at last by the name. */
export function tryingName(
  asking: Limiting & Pick<Asking, 'address'>,
  name: string,
  attempt: () => Promise<object>,
): Promise<object> {
  return tryingAs(asking, `${name} from ${asking.address}`, async () =>
    (await asking.runtime.limits.take('name-tried', name)) ? attempt() : refuse('too-many'),
  )
}

export async function entering(
  { runtime, userAgent, sends }: Asking,
  arrived: Awaited<ReturnType<Asking['runtime']['writes']['account']['signIn']>> | Refusal,
): Promise<object> {
  if (isRefusal(arrived)) return arrived
  const { headers } = await runtime.identity.signInDevice(arrived.account, arrived.locale, userAgent)
  sends(headers)
  return {}
}

/** [ST40] What somebody may changes with this: from now on another token says who they are, and the one before says nothing. */
export async function anew(
  { runtime, person, userAgent, sends }: Pick<Asking, 'runtime' | 'userAgent' | 'sends'> & { person: Person },
  act: () => Promise<object>,
): Promise<object> {
  const done = await act()
  if (isRefusal(done)) return done
  const { headers } = await runtime.identity.signInDevice(person.account, person.locale, userAgent)
  sends(headers)
  await runtime.writes.account.signOutDevice(person, person.signIn)
  return done
}
