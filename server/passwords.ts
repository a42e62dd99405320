// Passwords, hashed and compared by the sign-in library's own means. How long an answer takes tells nothing.
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { newToken } from './secrets.ts'

export { hashPassword }

let nobodys: Promise<string> | undefined

/** `hash` is null where there is no account or no password: the same work is done, and it is never right. */
export async function isPassword(hash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(newToken())
  const fits = await verifyPassword({ hash: hash ?? (await nobodys), password })
  return hash !== null && fits
}
