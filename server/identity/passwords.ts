// Passwords, hashed and compared by the sign-in library's own means. How long an answer takes tells nothing.
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Core } from '../core/core.ts'
import { PLACED } from '../log/own-key.ts'
import { newToken } from '../secrets.ts'

type Ground = Pick<Core, 'ownKeys'>

/** As it is kept: hashed, and the hash sealed, so that a stolen database gives nothing to guess at. */
export async function keptPassword({ ownKeys }: Ground, account: string, password: string): Promise<string> {
  return ownKeys.sealText(await hashPassword(password), PLACED.password(account))
}

let nobodys: Promise<string> | undefined

/** Without an account or a password the same work is done, so that the time it takes tells nothing. The answer is always no. */
export async function isPassword(ground: Ground, of: Kept | null, password: string): Promise<boolean> {
  const hash = of && hashOf(ground, of)
  nobodys ??= hashPassword(newToken())
  const fits = await verifyPassword({ hash: hash ?? (await nobodys), password })
  return hash !== null && fits
}

type Kept = { account: string; password: string | null }

/** Whether there is a password. One that does not open counts as none. */
export function hasPassword(ground: Ground, kept: Kept | null): boolean {
  return kept !== null && hashOf(ground, kept) !== null
}

function hashOf({ ownKeys }: Ground, { account, password }: Kept): string | null {
  try {
    return password && ownKeys.unsealText(password, PLACED.password(account))
  } catch {
    return null
  }
}
