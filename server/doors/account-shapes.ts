// What the doors of accounts take: addresses as names, passwords, and passkeys as browsers write them. All of it bounded.
import { domainToASCII, domainToUnicode } from 'node:url'
import { z } from 'zod'
import { plainLine } from '#shared/name.ts'

const LABEL = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?/u.source
const LOCAL = /[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+/u.source
// Letters of any script, in both halves.
const ADDRESS = new RegExp(`^${LOCAL}(?:\\.${LOCAL})*@${LABEL}(?:\\.${LABEL})+$`, 'u')

/** One spelling for each address, however its letters, capitals and domain were typed. [PA6] */
function addressOf(typed: string): string {
  const plain = plainLine(typed.normalize('NFKC')).toLowerCase().normalize('NFKC')
  const at = plain.lastIndexOf('@')
  const domain = domainToUnicode(domainToASCII(plain.slice(at + 1)))
  return `${plain.slice(0, at)}@${domain}`
}

/** A name to sign in with. Capitals make no difference. */
export const Address = z.string().max(400).transform(addressOf).pipe(z.string().max(254).regex(ADDRESS))

/** No rules but a length: what is long is hard to guess, whatever it is made of. */
export const NewPassword = z.string().min(10).max(200)
/** A password that is tried, and may be wrong. */
export const Password = z.string().max(200)

/** An authenticator app's code, or a recovery code in its place. */
export const SecondFactor = z.string().trim().min(1).max(60)

const Binary = z.string().max(8_000)
const Transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])
const Credential = { id: Binary, rawId: Binary, type: z.literal('public-key') }
const NoExtensions = z.unknown().transform(() => ({}))

/** As `navigator.credentials.create` gives it, in JSON. */
export const NewPasskey = z.object({
  ...Credential,
  response: z.object({
    clientDataJSON: Binary,
    attestationObject: Binary,
    transports: z.array(Transport).max(8).default([]),
  }),
  clientExtensionResults: NoExtensions,
})

/** As `navigator.credentials.get` gives it, in JSON. */
export const Passkey = z.object({
  ...Credential,
  response: z.object({ clientDataJSON: Binary, authenticatorData: Binary, signature: Binary }),
  clientExtensionResults: NoExtensions,
})
