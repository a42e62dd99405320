// Whether somebody means what cannot be undone, and whether it is still they whose account it is.
import { accountById } from '#db/accounts.ts'
import { signInsOf } from '#db/sign-ins.ts'
import { MESSAGES } from '#messages/messages.ts'
import type { LeavingChoice } from '#shared/leaving/choices.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { MINUTE } from '#shared/time.ts'
import { wordIn } from '#shared/typed.ts'
import type { Core } from '../core/core.ts'
import type { Person } from './identity.ts'
import { hasPassword, isPassword } from './passwords.ts'

const FRESH = 10 * MINUTE

export type Confirmation = { word: string } | { password: string }
type Account = Pick<Person, 'account'>

/** [DU61] A password that does not open keeps nobody from leaving. */
export async function confirmsBy(
  { db, ownKeys }: Pick<Core, 'db' | 'ownKeys'>,
  { account }: Account,
): Promise<'word' | 'password'> {
  return hasPassword({ ownKeys }, await accountById(db, { account })) ? 'password' : 'word'
}

/** Null when it is confirmed. A typed word does not stand in for a password. Its door limits the tries. */
export async function confirmWith(
  { db, ownKeys }: Pick<Core, 'db' | 'ownKeys'>,
  { account }: Account,
  { choice, given }: { choice: LeavingChoice; given: Confirmation },
): Promise<Refusal | null> {
  const own = await accountById(db, { account })
  if (own && hasPassword({ ownKeys }, own)) {
    const fits = await isPassword({ ownKeys }, own, 'password' in given ? given.password : '')
    return fits ? null : refuse('wrong-password')
  }
  return 'word' in given && isTypedWord(choice, given.word) ? null : refuse('wrong-word')
}

/** [PA6] In any of our languages; case, and signs that a keyboard puts around it, do not count. */
function isTypedWord(choice: LeavingChoice, typed: string): boolean {
  return Object.values(MESSAGES).some((words) => wordIn(words['typed-words'][choice]) === wordIn(typed))
}

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
