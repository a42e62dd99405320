// Who may use a door. Each asks access.ts what is true in the database now, and hands the door the scope that it proves. What is not
// somebody's own and what does not exist are refused alike.
import { z } from 'zod'
import { accountById } from '#db/accounts.ts'
import { signInsOf } from '#db/sign-ins.ts'
import type { LeavingChoice } from '#shared/leaving/choices.ts'
import { isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'
import {
  type Counsels,
  counselledBy,
  counselledOrHeldBy,
  counsellingOf,
  coupleOf,
  deskOf,
  exerciseOf,
  handoverBetween,
  handoverTo,
  holdingIn,
  knockedBy,
  meetingOf,
  meetingOfTwo,
  metIn,
  notingOn,
  ownCounselling,
  ownPlace,
  type SureOfAccount,
  seatOf,
  sureOfAccount,
  waitingIn,
} from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { confirmWith } from '../identity/confirm.ts'
import type { Person } from '../identity/identity.ts'
import { Password } from './account-shapes.ts'
import type { Admission, Caller, NamedIn } from './door.ts'
import { tryingAs } from './tries.ts'

type Signed = Caller & NamedIn & { person: Person }

/** Signed in or not. */
export const anybody: Admission<{ person: Person | null }> = {
  name: 'anybody',
  signedOut: true,
  scopeOf: async ({ person }) => ({ person }),
}

/** The same, for a door that refuses whoever sits already where the code leads. */
export const stranger: typeof anybody = { ...anybody, name: 'strangers' }

/** For those who are signed in, about themselves. */
export const somebody: Admission<{ person: Person }> = { name: 'somebody', scopeOf: async ({ person }) => ({ person }) }

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
function named({ params, query, body }: NamedIn, word: string): string | undefined {
  const [found] = [params, query, body].flatMap((part) => (part as Record<string, unknown> | undefined)?.[word] ?? [])
  return typeof found === 'string' ? found : undefined
}

/** Whom `find` finds to be somebody in what the request names under `word`. The door is handed that as `scope`. */
function foundIn<Key extends string, Scope extends object>(
  word: string,
  name: string,
  key: Key,
  find: (core: Core, person: string, id: string) => Promise<Scope | null | Refusal>,
): Admission<Record<Key, Scope> & { person: Person }> {
  return signedIn(name, async (asked) => {
    const found: Scope | Refusal | null = await find(asked.core, asked.person.id, named(asked, word) ?? '')
    if (found === null || isRefusal(found)) return found
    return Object.fromEntries([[key, found]]) as Record<Key, Scope>
  })
}

/** The partners of a session; on one phone also for the seat that one holds there, by `seat`. */
export const seated = signedIn('partners', async (asked) => {
  const seat = await seatOf(asked.core, asked.person.id, named(asked, 'session') ?? '', named(asked, 'seat'))
  return seat && { seated: seat }
})

/** Who waits in a session for the other, who has never come. */
export const waiting = foundIn('session', 'waiting', 'waiting', waitingIn)

/** Who holds the other's seat on one phone. */
export const holding = foundIn('session', 'holding', 'holding', holdingIn)

/** The partners of a couple. */
export const ofCouple = foundIn('couple', 'partners', 'own', coupleOf)

/** Whoever has words of their own in a couple: who sits there, and who sat there until their place was given anew. */
export const writer = foundIn('couple', 'writers', 'place', ownPlace)

/** What confirms that one means it. */
export const Confirmed = z.strictObject({
  confirm: z.union([z.strictObject({ word: z.string().max(40) }), z.strictObject({ password: Password })]),
})

/** The same, once they have confirmed it. That may be tried only so often, and nothing else is read before. */
export function confirmed<Scope extends object>(
  choice: LeavingChoice,
  { name, scopeOf }: Admission<Scope>,
): Admission<Scope> {
  return {
    name,
    scopeOf: (asked) =>
      tryingAs(asked, asked.person.account, async () => {
        const given = (asked.body as z.infer<typeof Confirmed>).confirm
        return (await confirmWith(asked.core, asked.person, { choice, given })) ?? scopeOf(asked)
      }),
  }
}

/** The two of a counselling. */
export const counselled = foundIn('counselling', 'partners', 'own', counselledBy)

/** The two of a counselling and whose it is. */
export const eitherSide = foundIn('counselling', 'host-and-partners', 'own', counselledOrHeldBy)

export const knocker = foundIn('knock', 'knocker', 'knocked', knockedBy)

/** Who has an account, and not a guest's place alone. */
export const holder = signedIn('holder', async ({ core, person }) => {
  const own = await accountById(core.db, { account: person.account })
  return own?.address ? {} : null
})

/** [ST13] The same, who may try only so often. Counted before it is known to be right: many at once get no more tries. */
export function trying<Scope extends object>({ name, scopeOf }: Admission<Scope>): Admission<Scope> {
  return {
    name,
    scopeOf: async (asked) => {
      const scope = await scopeOf(asked)
      return isRefusal(scope) ? scope : tryingAs(asked, asked.person.account, async () => scope)
    },
  }
}

/** Who has one and confirms that it is theirs: by their password, which the body holds under this word, or by a sign-in just now. */
export function sureBy(word: 'password' | 'old'): Admission<{ sure: SureOfAccount; person: Person }> {
  return signedIn('holder', async (asked) => {
    const held = await trying(holder).scopeOf(asked)
    if (isRefusal(held)) return held
    const sure = await sureOfAccount(asked.core, asked.person, named(asked, word) ?? null)
    return isRefusal(sure) ? sure : { sure }
  })
}

/** Whose device it is that is signed in. */
export const owner = signedIn('owner', async (asked) => {
  const { db, now } = asked.core
  const own = await signInsOf(db, { account: asked.person.account, now: now() })
  const found = own.find(({ signIn }) => signIn === named(asked, 'signIn'))
  return found ? { device: found } : null
})

/** [CO20] Counsellors whose desk is open to them. */
export const deskOpen = signedIn('counsellors', async ({ core, person }) => {
  const desk = await deskOf(core, person.id)
  return isRefusal(desk) ? desk : { desk }
})

/** Whose couple it is, and who covers for them. */
export const counsels = foundIn('counselling', 'acting', 'own', counsellingOf)

/** The same, or who did so once and has notes of their own there. */
export const counselsOrDid: Admission<{ own: Counsels | null; person: Person }> = {
  name: 'acting',
  scopeOf: async (asked) => ({
    own: await counsellingOf(asked.core, asked.person.id, named(asked, 'counselling') ?? ''),
    person: asked.person,
  }),
}

/** Who counsels a couple of which both have come. */
export const counselsTwo = foundIn('counselling', 'acting', 'own', metIn)

/** Whose couple it is, and nobody who covers. */
export const hasCouple = foundIn('counselling', 'host', 'own', ownCounselling)

/** Who may write notes of their own on a couple. */
export const noting = foundIn('counselling', 'acting', 'noting', notingOn)

/** The same. Only a note of their own is ever found. */
export const noteOwner: typeof noting = { ...noting, name: 'host' }

/** The counsellor who is asked to take a couple over. */
export const askedToTake = foundIn('counselling', 'asked', 'handover', handoverTo)

/** Either end of a handover. */
export const ofHandover = foundIn('counselling', 'handing-or-asked', 'handover', handoverBetween)

/** Who counsels the couple of a meeting. */
export const ofMeeting = foundIn('meeting', 'acting', 'of', meetingOf)

/** The two of a meeting. */
export const meets = foundIn('meeting', 'partners', 'of', meetingOfTwo)

/** Who wrote an exercise. */
export const author = foundIn('exercise', 'host', 'own', exerciseOf)
