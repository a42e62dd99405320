// Who may use a door. Each asks access.ts what is true in the database now, and hands the door the scope that it proves. What is not
// somebody's own and what does not exist are refused alike.
import { accountById } from '#db/accounts.ts'
import { signInsOf } from '#db/sign-ins.ts'
import { isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'
import { coupleOf, holdingIn, knockedBy, seatOf, waitingIn } from '../core/access.ts'
import type { Person } from '../identity/identity.ts'
import type { Admission, Caller, Naming } from './door.ts'

type Signed = Caller & Naming & { person: Person }

/** Signed in or not. */
export const anybody: Admission<{ person: Person | null }> = {
  name: 'anybody',
  signedOut: true,
  scopeOf: async ({ person }) => ({ person }),
}

/** The same; who sits where it leads to is refused there. */
export const stranger: typeof anybody = { ...anybody, name: 'strangers' }

/** For those who are signed in, about themselves. */
export const somebody: Admission<{ person: Person }> = {
  name: 'somebody',
  scopeOf: async ({ person }) => ({ person }),
}

/** For those who are signed in, with what they have been found to be. */
function signedIn<Scope extends object>(
  name: string,
  find: (asked: Signed) => Promise<Scope | null | Refusal>,
): Admission<Scope & { person: Person }> {
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
function named({ params, query, body }: Naming, word: string): string | undefined {
  const [found] = [params, query, body].flatMap((part) => (part as Record<string, unknown> | undefined)?.[word] ?? [])
  return typeof found === 'string' ? found : undefined
}

/** The partners of a session; on one phone also for the seat that one holds there, by `seat`. */
export const seated = signedIn('partners', async (asked) => {
  const seat = await seatOf(asked.core.db, asked.person.id, named(asked, 'session') ?? '', named(asked, 'seat'))
  return seat && { seated: seat }
})

/** Who waits in a session for the other, who has never come. */
export const waiting = signedIn('waiting', async (asked) => {
  const found = await waitingIn(asked.core, asked.person.id, named(asked, 'session') ?? '')
  return found && { waiting: found }
})

/** Who holds the other's seat on one phone. */
export const holding = signedIn('holding', async (asked) => {
  const found = await holdingIn(asked.core.db, asked.person.id, named(asked, 'session') ?? '')
  return found && { holding: found }
})

/** The partners of a couple. */
export const ofCouple = signedIn('partners', async (asked) => {
  const own = await coupleOf(asked.core.db, asked.person.id, named(asked, 'couple') ?? '')
  return own && { own }
})

export const knocker = signedIn('knocker', async (asked) => {
  const { db, now } = asked.core
  const knocked = await knockedBy(db, { person: asked.person.id, knock: named(asked, 'knock') ?? '', now: now() })
  return knocked && { knocked }
})

/** Who has an account, and not a guest's place alone. */
export const holder = signedIn('holder', async ({ core, person }) => {
  const own = await accountById(core.db, { account: person.account })
  return own?.address ? {} : null
})

/** Whose device it is that is signed in. */
export const owner = signedIn('owner', async (asked) => {
  const { db, now } = asked.core
  const own = await signInsOf(db, { account: asked.person.account, now: now() })
  const found = own.find(({ signIn }) => signIn === named(asked, 'signIn'))
  return found ? { device: found } : null
})
