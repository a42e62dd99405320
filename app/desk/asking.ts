// Who asks for a page of the desk, and what they find: whoever is signed out is led to sign in, whoever has no business here finds nothing.
import { notFound, redirect } from 'next/navigation'
import { signedIn } from '#app/asking/signed-in.ts'
import type { Person } from '#server/runtime.ts'
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'

export async function atDesk(): Promise<Person> {
  const person = await signedIn()
  // Counsellor or not: a counsellor's sign-in may have ended, and nobody learns here who is one.
  if (!person) redirect('/sign-in?desk')
  return person
}

export function found<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) notFound()
  return answer
}
