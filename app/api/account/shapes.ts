// What the doors of accounts take: addresses as names, passwords, and passkeys as browsers write them. All of it bounded.
import { z } from 'zod'

/** A name to sign in with; capitals make no other one of it. */
export const Address = z
  .string()
  .trim()
  .max(254)
  .transform((typed) => typed.toLowerCase())
  .pipe(z.email())

/** No rules but a length: what is long is hard to guess, whatever it is made of. */
export const NewPassword = z.string().min(10).max(200)
/** One that may be wrong. */
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
