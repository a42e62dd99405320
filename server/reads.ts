// Everything that pages may ask, bound to the server that runs: for each question who may ask it, by the rules of access.ts, and the
// function of reads/ that answers. Whoever may not is refused like one who asks for what does not exist.
import { isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'
import {
  counselledBy,
  counsellingOf,
  coupleOf,
  deskOf,
  exerciseOf,
  meetingOf,
  meetingOfTwo,
  type OpenDesk,
  ownCounselling,
  seatOf,
  waitingIn,
} from './core/access.ts'
import type { Core } from './core/core.ts'
import type { Person } from './identity/identity.ts'
import { orUnreadable } from './log/damage.ts'
import { account } from './reads/account.ts'
import { agreed } from './reads/agreed.ts'
import { counselling, counsellings } from './reads/counselling/counselled.ts'
import { ownCounsellor } from './reads/counselling/counsellor.ts'
import { counsellingInvites } from './reads/counselling/invited.ts'
import { between } from './reads/desk/between.ts'
import { showCouple } from './reads/desk/couple.ts'
import { formerPage } from './reads/desk/former.ts'
import { hostPage, showMeeting } from './reads/desk/meeting.ts'
import { showReflection } from './reads/desk/reflection.ts'
import { showToday, standing } from './reads/desk/today.ts'
import { home } from './reads/home.ts'
import { openInvite } from './reads/invite.ts'
import { leaving } from './reads/leaving.ts'
import { opened } from './reads/opened.ts'
import { givenOwn, ownElsewhere, ownExercise, ownExercises, ownScripts } from './reads/own-exercises.ts'
import { askedAbout } from './reads/place-anew.ts'
import { reflection, reflectionAbout } from './reads/reflection.ts'
import { reflections, reflectionsToWalk } from './reads/reflections.ts'
import { session } from './reads/session.ts'
import { way } from './reads/way.ts'
import { withoutCode } from './writes/paper-code.ts'

type Somebody = Pick<Person, 'id'>
export type Reads = ReturnType<typeof openReads>

async function within<Scope extends object, Answer>(
  asked: Promise<Scope | Refusal | null>,
  read: (scope: Scope) => Answer | Promise<Answer>,
): Promise<Answer | Refusal> {
  const scope = await asked
  if (scope === null) return refuse('not-found')
  return isRefusal(scope) ? scope : read(scope)
}

export function openReads(core: Core) {
  /** Answers by `ask` whomever `find` finds to be somebody there. */
  const reading =
    <Scope extends object, Asked extends unknown[], Answer>(
      find: (core: Core, person: string, id: string) => Promise<Scope | Refusal | null>,
      ask: (core: Core, scope: Scope, ...asked: Asked) => Answer | Promise<Answer>,
    ) =>
    (person: Somebody, id: string, ...asked: Asked) =>
      within(find(core, person.id, id), (scope) => ask(core, scope, ...asked))
  /** The same, where it rests on one log that may not open any more. */
  const readingLog: typeof reading = (find, ask) => {
    const read = reading(find, ask)
    return (...asked) => orUnreadable(read(...asked))
  }
  const onDesk = <Answer>({ id }: Somebody, ask: (desk: OpenDesk) => Promise<Answer>) => within(deskOf(core, id), ask)
  return {
    /** Where somebody in a room with the one who asks can reach this server. */
    originFor: (host: string | null) => core.origins.forLinks(host),
    account: (person: Pick<Person, 'account' | 'signIn'>) => account(core, person),
    home: (person: Somebody) => home(core, { person: person.id }),
    leaving: (person: Pick<Person, 'id' | 'account'>) => leaving(core, person),
    askedAbout: (person: Somebody) => askedAbout(core, { person: person.id }),
    withoutCode: (person: Somebody, session: string) => withoutCode(core, { person: person.id, session }),
    session: readingLog(seatOf, session),
    invite: reading(waitingIn, openInvite),
    reflection: readingLog(seatOf, reflection),
    opened: readingLog(seatOf, opened),
    reflectionAbout: readingLog(seatOf, reflectionAbout),
    agreed: reading(coupleOf, agreed),
    reflections: reading(coupleOf, reflections),
    way: reading(coupleOf, way),
    reflectionsToWalk: reading(coupleOf, reflectionsToWalk),
    meetingPlace: reading(meetingOfTwo, (_, { session, over }) => ({ session, over })),
    counsellor: ({ id: person }: Somebody) => ownCounsellor(core, { person }),
    counsellings: ({ id: person }: Somebody) => counsellings(core, { person }),
    counselling: reading(counselledBy, counselling),
    counsellingInvites: reading(ownCounselling, counsellingInvites),
    desk: {
      today: (person: Somebody) => onDesk(person, (desk) => showToday(core, desk)),
      standing: (person: Pick<Person, 'id' | 'signIn'>) => onDesk(person, (desk) => standing(core, desk, person)),
      couple: reading(counsellingOf, showCouple),
      former: ({ id: person }: Somebody, counselling: string) => formerPage(core, { person, counselling }),
      reflection: readingLog(counsellingOf, showReflection),
      hosting: reading(meetingOf, hostPage),
      meeting: reading(meetingOf, showMeeting),
      between: reading(counselledBy, between),
    },
    ownExercises: {
      list: (person: Somebody) => onDesk(person, (desk) => ownExercises(core, desk)),
      elsewhere: (person: Somebody) => onDesk(person, (desk) => ownElsewhere(core, desk)),
      one: reading(exerciseOf, (_, own, version?: number) => ownExercise(own, version)),
      given: ({ id: person }: Somebody, couple: string, exercise: string) =>
        givenOwn(core, { person, couple, exercise }),
      scripts: (exercise: string) => ownScripts(core, exercise),
    },
  }
}
