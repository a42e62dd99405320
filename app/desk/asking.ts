// Who asks for a page of the desk, and what its reads say: strangers find nothing, a counsellor without a second way a shut desk.
import { notFound, redirect } from 'next/navigation'
import { signedIn } from '#app/asking/signed-in.ts'
import type { Person } from '#server/runtime.ts'
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'

export async function atDesk(): Promise<Person> {
  const person = await signedIn()
  // Whoever comes: a counsellor's sign-in may have ended, and nobody learns here who is one.
  if (!person) redirect('/sign-in?desk')
  return person
}

export function found<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) notFound()
  return answer
}
