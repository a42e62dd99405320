// Who asks for this page, for pages alone: null when signed out. Sets no cookie.
import { headers } from 'next/headers'
import { getRuntime, type Person } from '#server/runtime.ts'

export async function signedIn(): Promise<Person | null> {
  return getRuntime().personOf(await headers())
}
