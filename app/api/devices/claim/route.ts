// Signs this device in as the person of the one-time link.
import { z } from 'zod'
import { openDoor, Token } from '../../door.ts'

export const POST = openDoor({ body: z.strictObject({ token: Token }), limit: 'join' }, async (asking) => {
  const { runtime, person, body, userAgent, sends } = asking
  const { signInDevice, newAccount } = runtime.identity
  const claimed = await runtime.writes.claimDevice(body.token, person, {
    signInDevice: (account, locale) => signInDevice(account, locale, userAgent),
    newAccount: () => newAccount(userAgent),
  })
  if ('refused' in claimed) return claimed
  // [ST40] Whoever was signed in here had nothing to lose by it, and is so no longer.
  if (person) await runtime.writes.account.signOutDevice(person, person.signIn)
  sends(claimed.headers)
  return {}
})
