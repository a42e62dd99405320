'use client'
// Asks the browser for a passkey. Whoever closes its window has changed nothing.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/browser'
import { holdingOf, whenThere } from '#app/loading/holding.ts'
import { useInBrowser } from '#app/ui/time-text.tsx'
import type { AnswerAt } from '#server/doors/wire.ts'

type ToMake = AnswerAt<'POST /account/passkeys/ask'>
type ToGet = AnswerAt<'POST /account/sign-in/passkey/ask'>

// Loaded when it is needed: few have one.
const browser = holdingOf(() => import('@simplewebauthn/browser'))

/** Null when somebody closed the browser's window. */
export async function makePasskey({ options }: ToMake): Promise<RegistrationResponseJSON | null> {
  const { startRegistration } = await whenThere(browser)
  return startRegistration({ optionsJSON: options }).catch(() => null)
}

export async function getPasskey({ options }: ToGet): Promise<AuthenticationResponseJSON | null> {
  const { startAuthentication } = await whenThere(browser)
  return startAuthentication({ optionsJSON: options }).catch(() => null)
}

/** Null until it is known. Browsers have them at https and on localhost, and never at an address that is a mere number. */
export function usePasskeysHere(): boolean | null {
  if (!useInBrowser()) return null
  const { protocol, hostname } = location
  const named = protocol === 'https:' ? /[a-z]/i.test(hostname) : hostname === 'localhost'
  return named && 'PublicKeyCredential' in window
}
