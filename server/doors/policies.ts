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
  seatOf,
  waitingIn,
} from '../core/access.ts'
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
function named({ params, query, body }: NamedIn, word: string): string | undefined {
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

/** Whoever has words of their own in a couple: who sits there, and who sat there until their place was given anew. */
export const writer = signedIn('writers', async (asked) => {
  const place = await ownPlace(asked.core.db, asked.person.id, named(asked, 'couple') ?? '')
  return place && { place }
})

/** What confirms that one means it. */
export const Confirmed = z.strictObject({
  confirm: z.union([z.strictObject({ word: z.string().max(40) }), z.strictObject({ password: Password })]),
})

/** The same, once they have said that they mean it. Before that nothing is even looked at, and it may be tried only so often. */
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
export const counselled = signedIn('partners', async (asked) => {
  const own = await counselledBy(asked.core.db, asked.person.id, named(asked, 'counselling') ?? '')
  return own && { own }
})

/** The two of a counselling and whose it is. */
export const eitherSide = signedIn('host-and-partners', async (asked) => {
  const { db, now } = asked.core
  const own = await counselledOrHeldBy(db, asked.person.id, named(asked, 'counselling') ?? '', now())
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

/** [CO20] Counsellors whose desk is open to them. */
export const deskOpen = signedIn('counsellors', async ({ core, person }) => {
  const desk = await deskOf(core.db, person.id)
  return isRefusal(desk) ? desk : { desk }
})

type OfCounselling = Parameters<typeof counsellingOf>

function counselling(asked: Signed): OfCounselling {
  return [asked.core.db, asked.person.id, named(asked, 'counselling') ?? '', asked.core.now()]
}

/** Whose couple it is, and who covers for them. */
export const counsels = signedIn('acting', async (asked) => {
  const own = await counsellingOf(...counselling(asked))
  return own && { own }
})

/** The same, or who did so once and has notes of their own there. */
export const counselsOrDid: Admission<{ own: Counsels | null; person: Person }> = {
  name: 'acting',
  scopeOf: async (asked) => ({ own: await counsellingOf(...counselling(asked)), person: asked.person }),
}

/** Who counsels a couple of which both have come. */
export const counselsTwo = signedIn('acting', async (asked) => {
  const own = await metIn(...counselling(asked))
  return isRefusal(own) ? own : { own }
})

/** Whose couple it is, and nobody who covers. */
export const hasCouple = signedIn('host', async (asked) => {
  const own = await ownCounselling(...counselling(asked))
  return own && { own }
})

/** Who may write notes of their own on a couple. */
export const noting = signedIn('acting', async (asked) => {
  const found = await notingOn(asked.core, asked.person.id, named(asked, 'counselling') ?? '')
  return found && { noting: found }
})

/** The same; whose note it is is known where it lies. */
export const noteOwner: typeof noting = { ...noting, name: 'host' }

/** The counsellor who is asked to take a couple over. */
export const askedToTake = signedIn('asked', async (asked) => {
  const handover = await handoverTo(asked.core, asked.person.id, named(asked, 'counselling') ?? '')
  return isRefusal(handover) ? handover : { handover }
})

/** Either end of a handover. */
export const ofHandover = signedIn('handing-or-asked', async (asked) => {
  const handover = await handoverBetween(asked.core, asked.person.id, named(asked, 'counselling') ?? '')
  return handover && { handover }
})

/** Who counsels the couple of a meeting. */
export const ofMeeting = signedIn('acting', async (asked) => {
  const of = await meetingOf(asked.core, asked.person.id, named(asked, 'meeting') ?? '')
  return of && { of }
})

/** The two of a meeting. */
export const meets = signedIn('partners', async (asked) => {
  const of = await meetingOfTwo(asked.core.db, asked.person.id, named(asked, 'meeting') ?? '')
  return of && { of }
})

/** Who wrote an exercise. */
export const author = signedIn('host', async (asked) => {
  const own = await exerciseOf(asked.core, asked.person.id, named(asked, 'exercise') ?? '')
  return isRefusal(own) ? own : { own }
})
