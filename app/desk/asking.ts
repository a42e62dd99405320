// Who asks for a page of the desk: whoever is signed out is led to sign in.
import { redirect } from 'next/navigation'
import { signedIn } from '#app/asking/signed-in.ts'
import type { Person } from '#server/runtime.ts'

export async function atDesk(): Promise<Person> {
  const person = await signedIn()
  // Counsellor or not: a counsellor's sign-in may have ended, and nobody learns here who is one.
  if (!person) redirect('/sign-in?desk')
  return person
}
