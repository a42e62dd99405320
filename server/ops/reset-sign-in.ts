// A command for the one who runs the server: prints a fresh recovery code for an address whose person has lost every way in.
import { CannotStart } from '#db/cannot-start.ts'
import { openAddresses } from '../identity/addresses.ts'
import { codeForLockedOut } from '../writes/account/recovery.ts'
import { addressGiven, byCommand } from './by-command.ts'

byCommand(async ({ database: { db }, secrets }) => {
  const address = addressGiven('reset-sign-in')
  const code = await codeForLockedOut({ db, addresses: openAddresses(await secrets()) }, { address, at: Date.now() })
  if (!code) throw new CannotStart(`No account has the address ${address}.`)
  const once = `It signs ${address} in once, under "Password lost?", with a new password.`
  return `${code}\n\n${once} With it an authenticator app is not asked for, then or later. Until it is used, nothing changes.`
})
