// Everything that doors may do about somebody's account, bound to the server that runs. The rules lie in account/.
import type { Core } from '../core/core.ts'
import type { Person } from '../identity/identity.ts'
import { signOutOf } from './account/arrival.ts'
import { changeAddress, changePassword, giveUp, makeAccount, signInByPassword } from './account/own.ts'
import { addOwn, askToAdd, askToSignIn, signInByPasskey, takeAway } from './account/passkeys.ts'
import { newCodes, recover } from './account/recovery.ts'
import { confirmSecondFactor, setUpFactor, takeFactorAway } from './account/second-factor.ts'

type Own = Pick<Person, 'account' | 'signIn'>
/** What a core function needs besides the ground it stands on and who asks. */
type Asked<F extends (core: Core, asked: never) => unknown, Given = Own> = Omit<Parameters<F>[1], keyof Given>

export function openAccounts(core: Core) {
  const own = ({ account, signIn }: Own) => ({ account, signIn })
  return {
    make: (person: Own, asked: Asked<typeof makeAccount>) => makeAccount(core, { ...asked, ...own(person) }),
    changePassword: (person: Own, asked: Asked<typeof changePassword>) =>
      changePassword(core, { ...asked, ...own(person) }),
    changeAddress: (person: Own, asked: Asked<typeof changeAddress>) =>
      changeAddress(core, { ...asked, ...own(person) }),
    giveUp: (person: Own & Pick<Person, 'id'>, asked: Asked<typeof giveUp, Own & { id: string }>) =>
      giveUp(core, { ...asked, id: person.id, ...own(person) }),
    newCodes: (person: Own, asked: Asked<typeof newCodes>) => newCodes(core, { ...asked, ...own(person) }),
    askToAddPasskey: (person: Own, asked: Asked<typeof askToAdd>) => askToAdd(core, { ...asked, ...own(person) }),
    addPasskey: (person: Own, asked: Asked<typeof addOwn>) => addOwn(core, { ...asked, ...own(person) }),
    takePasskeyAway: ({ account }: Own, passkey: string) => takeAway(core, { account, passkey }),
    setUpFactor: (person: Own, asked: Asked<typeof setUpFactor>) => setUpFactor(core, { ...asked, ...own(person) }),
    confirmFactor: ({ account }: Own, code: string) => confirmSecondFactor(core, { account, code }),
    takeFactorAway: (person: Own, asked: Asked<typeof takeFactorAway>) =>
      takeFactorAway(core, { ...asked, ...own(person) }),
    signIn: (asked: Parameters<typeof signInByPassword>[1]) => signInByPassword(core, asked),
    askToSignIn: (host: string | null) => askToSignIn(core, { host }),
    signInByPasskey: (asked: Parameters<typeof signInByPasskey>[1]) => signInByPasskey(core, asked),
    recover: (asked: Parameters<typeof recover>[1]) => recover(core, asked),
    /** Says how many there were. */
    signOutDevice: ({ account }: Own, signIn: string) => signOutOf(core, { account, only: signIn }),
    signOutOthers: ({ account, signIn }: Own) => signOutOf(core, { account, but: signIn }),
  }
}
