// Who may use a door. Each asks access.ts what is true in the database now, and hands the door the scope that it proves. What is not
// somebody's own and what does not exist are refused alike.
import { isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'
import { seatOf } from '../core/access.ts'
import type { Person } from '../identity/identity.ts'
import type { Asking, Given, Policy } from './door.ts'

type Signed = Asking & Given & { person: Person }

/** Signed in or not. */
export const anybody: Policy<{ person: Person | null }> = {
  name: 'anybody',
  signedOut: true,
  scopeOf: async ({ person }) => ({ person }),
}

/** For those who are signed in, about themselves. */
export const somebody: Policy<{ person: Person }> = {
  name: 'somebody',
  scopeOf: async ({ person }) => ({ person }),
}

/** For those who are signed in, with what they have been found to be. */
function signedIn<Scope extends object>(
  name: string,
  find: (asked: Signed) => Promise<Scope | null | Refusal>,
): Policy<Scope & { person: Person }> {
  return {
    name,
    scopeOf: async (asked) => {
      const found = await find(asked)
      if (found === null) return refuse('not-found')
      return isRefusal(found) ? found : { ...found, person: asked.person }
    },
  }
}

/** What a request names under this word: in its path, else after the question mark, else in its body. */
function named({ params, query, body }: Given, word: string): string | undefined {
  const [found] = [params, query, body].flatMap((part) => (part as Record<string, unknown> | undefined)?.[word] ?? [])
  return typeof found === 'string' ? found : undefined
}

/** The partners of a session; on one phone also for the seat that one holds there, by `seat`. */
export const seated = signedIn('partners', async (asked) => {
  const seat = await seatOf(asked.core.db, asked.person.id, named(asked, 'session') ?? '', named(asked, 'seat'))
  return seat && { seated: seat }
})
