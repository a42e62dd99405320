// Whether somebody means what cannot be undone: by their password where they have one, else by a word they type.
import { accountById } from '#db/accounts.ts'
import { isTypedWord, type LeavingChoice } from '#shared/leaving/choices.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Core } from '../core/core.ts'
import type { Person } from './identity.ts'
import { hasPassword, isPassword } from './passwords.ts'

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
