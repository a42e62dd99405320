// One's own account: what there is, making one of a guest's place, what leads into it, signing in and out. Guesses are held up.
import { z } from 'zod'
import { account } from '../reads/account.ts'
import { signOutOf } from '../writes/account/arrival.ts'
import { changeAddress, changePassword, giveUp, makeAccount, signInByPassword } from '../writes/account/own.ts'
import {
  addPasskey,
  askToAddPasskey,
  askToSignIn,
  signInByPasskey,
  takePasskeyAway,
} from '../writes/account/passkeys.ts'
import { newCodes, recover } from '../writes/account/recovery.ts'
import { confirmFactor, setUpFactor, takeFactorAway } from '../writes/account/second-factor.ts'
import { Address, NewPasskey, NewPassword, Passkey, Password, SecondFactor } from './account-shapes.ts'
import { door } from './door.ts'
import { anybody, holder, owner, somebody, sureBy, trying } from './policies.ts'
import { Token } from './shapes.ts'
import { enterAs, signedInAnew } from './signing-in.ts'
import { tryingAs, tryingName } from './tries.ts'

const Confirmed = z.strictObject({ password: Password.nullable() })
const PerhapsFactor = SecondFactor.nullable().default(null)

export const ACCOUNT = [
  door('GET /account', {
    who: somebody,
    says: '`{"address", "password", "passkeys", "codesLeft", "secondFactor", "devices"}`; `address` is null for guests',
    does: ({ core, person }) => account(core, person),
  }),
  door('POST /account', {
    who: trying(somebody),
    says: '`201 {"codes"}`: your place is an account now; ten recovery codes, this once',
    body: z.strictObject({ address: Address, password: NewPassword }),
    limit: 'account',
    created: true,
    does: (asked) => {
      const { core, person, body } = asked
      return signedInAnew(asked, makeAccount(core, { ...body, account: person.account }))
    },
  }),
  door('POST /account/sign-in', {
    who: anybody,
    says: '`{}`; `second-factor-needed` where an app’s code, or a recovery code in its place, is to be sent along',
    body: z.strictObject({ address: Address, password: Password, secondFactor: PerhapsFactor }),
    limit: 'account',
    does: (asked) => {
      const { core, person: current, body } = asked
      return tryingName(asked, body.address, () => enterAs(asked, signInByPassword(core, { ...body, current })))
    },
  }),
  door('POST /account/second-factor', {
    who: sureBy('password'),
    says: '`{"secret", "uri"}` for an authenticator app, which asks for nothing yet',
    body: Confirmed,
    limit: 'account',
    does: ({ core, sure }) => setUpFactor(core, sure),
  }),
  door('POST /account/second-factor/confirm', {
    who: trying(holder),
    says: '`{}`: from this first code on signing in asks for one',
    body: z.strictObject({ code: SecondFactor }),
    limit: 'account',
    does: (asked) => {
      const { core, person, body } = asked
      return signedInAnew(asked, confirmFactor(core, { ...body, account: person.account }))
    },
  }),
  door('POST /account/second-factor/take-away', {
    who: sureBy('password'),
    says: '`{}`: it does not any more',
    body: Confirmed,
    limit: 'account',
    does: (asked) => signedInAnew(asked, takeFactorAway(asked.core, asked.sure)),
  }),
  door('POST /account/recover', {
    who: anybody,
    says: '`{}`, with this password from now on; other devices are signed out',
    body: z.strictObject({ code: z.string().max(60), password: NewPassword, secondFactor: PerhapsFactor }),
    limit: 'account',
    does: (asked) => {
      const { core, person: current, body, address } = asked
      return tryingAs(asked, `codes from ${address}`, () => enterAs(asked, recover(core, { ...body, current })))
    },
  }),
  door('POST /account/password', {
    who: sureBy('old'),
    says: '`{}`; other devices are signed out',
    body: z.strictObject({ old: Password.nullable(), password: NewPassword }),
    limit: 'account',
    does: (asked) => signedInAnew(asked, changePassword(asked.core, asked.sure, asked.body)),
  }),
  door('POST /account/address', {
    who: sureBy('password'),
    says: '`{}`',
    body: z.strictObject({ address: Address, password: Password.nullable() }),
    limit: 'account',
    does: ({ core, sure, body }) => changeAddress(core, sure, body),
  }),
  door('POST /account/codes', {
    who: sureBy('password'),
    says: '`{"codes"}`, ten new ones; those before are over',
    body: Confirmed,
    limit: 'account',
    does: ({ core, sure }) => newCodes(core, sure),
  }),
  door('POST /account/give-up', {
    who: sureBy('password'),
    says: '`{}`: you are a guest again, on this device alone',
    body: Confirmed,
    limit: 'account',
    does: ({ core, sure }) => giveUp(core, sure),
  }),
  door('POST /account/passkeys/ask', {
    who: trying(somebody),
    says: '`{"asked", "options"}` for `navigator.credentials.create`; `address` makes an account of a guest’s place',
    body: z.strictObject({ address: Address.nullable(), password: Password.nullable() }),
    limit: 'account',
    does: ({ core, person, body, host }) => askToAddPasskey(core, { ...person, ...body, host }),
  }),
  door('POST /account/passkeys', {
    who: somebody,
    says: '`201 {"codes"}`; null unless it made an account',
    body: z.strictObject({ asked: Token, response: NewPasskey, address: Address.nullable() }),
    limit: 'account',
    created: true,
    does: (asked) => {
      const { core, person, body, host, userAgent } = asked
      return signedInAnew(asked, addPasskey(core, { ...person, ...body, host, userAgent }))
    },
  }),
  door('POST /account/passkeys/:passkey/take-away', {
    who: somebody,
    says: '`{}`',
    does: ({ core, person: { account }, params: { passkey } }) => takePasskeyAway(core, { account, passkey }),
  }),
  door('POST /account/sign-in/passkey/ask', {
    who: anybody,
    says: '`{"asked", "options"}` for `navigator.credentials.get`',
    limit: 'account',
    does: ({ core, host }) => askToSignIn(core, { host }),
  }),
  door('POST /account/sign-in/passkey', {
    who: anybody,
    says: '`{}`',
    body: z.strictObject({ asked: Token, response: Passkey }),
    limit: 'account',
    does: (asked) => {
      const { core, person: current, body, host } = asked
      return enterAs(asked, signInByPasskey(core, { ...body, current, host }))
    },
  }),
  door('POST /account/devices/:signIn/sign-out', {
    who: owner,
    says: '`{}`; its lines end',
    does: async ({ core, person: { account }, device: { signIn } }) => {
      await signOutOf(core, { account, only: signIn })
      return {}
    },
  }),
  door('POST /account/devices/sign-out-others', {
    who: somebody,
    says: '`{}`',
    does: async ({ core, person: { account, signIn } }) => {
      await signOutOf(core, { account, but: signIn })
      return {}
    },
  }),
  door('POST /account/sign-out', {
    who: somebody,
    says: '`{}`',
    does: async ({ signOut }) => {
      await signOut()
      return {}
    },
  }),
] as const
