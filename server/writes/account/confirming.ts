// Makes sure that it is still the one whose account it is, before something is changed that could shut them out.
import { accountById } from '#db/accounts.ts'
import { signInsOf } from '#db/sign-ins.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { MINUTE } from '#shared/time.ts'
import type { Core } from '../../core/core.ts'
import { isPassword } from '../../identity/passwords.ts'

const FRESH = 10 * MINUTE

/** Null when confirmed: by the password or, where there is none, by having signed in just now. Guests have nothing to confirm. */
export async function unconfirmed(
  core: Pick<Core, 'db' | 'now' | 'ownKeys'>,
  { account, signIn, password }: { account: string; signIn: string; password: string | null },
): Promise<Refusal | null> {
  const own = await accountById(core.db, { account })
  if (!own?.address) return refuse('not-found')
  if (own.password) return (await isPassword(core, own, password ?? '')) ? null : refuse('wrong-password')
  const here = (await signInsOf(core.db, { account, now: core.now() })).find((each) => each.signIn === signIn)
  return here && here.since > core.now() - FRESH ? null : refuse('sign-in-again')
}
