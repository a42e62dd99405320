// What is tried is held up by who tries it.
import { refuse } from '#shared/session/refusal.ts'
import type { Asking } from '../door.ts'

type Limiting = Pick<Asking, 'runtime'>

/** `name`: what is tried, with from where while nobody is signed in, so that a stranger's guesses hold up nobody else. */
export async function tryingAs(
  { runtime: { limits } }: Limiting,
  name: string,
  attempt: () => Promise<object>,
): Promise<object> {
  // [ST13] Counted before it is known to be right: many at once get no more tries.
  return (await limits.take('account-try', name)) ? attempt() : refuse('too-many')
}
