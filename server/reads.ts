// Everything that pages and doors may ask, bound to the server that runs. The rules lie in reads/, each with what it needs to know of who asks.
import { coupleOf, meetingOfTwo, type OfCouple, type Seated, seatOf } from './core/access.ts'
import type { Core } from './core/core.ts'
import type { Person } from './identity/identity.ts'
import { orUnreadable } from './log/damage.ts'
import { account } from './reads/account.ts'
import { agreed } from './reads/agreed.ts'
import { openCounsellingReads } from './reads/counselling.ts'
import { openDeskReads } from './reads/desk.ts'
import { home } from './reads/home.ts'
import { leaving } from './reads/leaving.ts'
import { letters } from './reads/letters.ts'
import { meetingPlace } from './reads/meeting-place.ts'
import { openOwnExerciseReads } from './reads/own-exercises.ts'
import { askedAbout } from './reads/place-anew.ts'
import { reflection, reflectionAbout } from './reads/reflection.ts'
import { reflections } from './reads/reflections.ts'
import { session } from './reads/session.ts'
import { way } from './reads/way.ts'
import { within } from './reads/within.ts'
import { withoutCode } from './writes/paper-code.ts'

type Somebody = Pick<Person, 'id'>
export type Reads = ReturnType<typeof openReads>

export function openReads(core: Core) {
  /** For who sits in the session. */
  const inSeat =
    <Answer extends object>(ask: (core: Core, seated: Seated) => Promise<Answer>) =>
    (person: Somebody, session: string) =>
      within(seatOf(core.db, person.id, session), (seated) => orUnreadable(ask(core, seated)))
  /** For who sits in the couple. */
  const inCouple =
    <Asked extends unknown[], Answer extends object>(
      ask: (core: Core, own: OfCouple, ...asked: Asked) => Promise<Answer>,
    ) =>
    (person: Somebody, couple: string, ...asked: Asked) =>
      within(coupleOf(core.db, person.id, couple), (own) => ask(core, own, ...asked))
  return {
    ...openCounsellingReads(core),
    desk: openDeskReads(core),
    ownExercises: openOwnExerciseReads(core),
    account: (person: Pick<Person, 'account' | 'signIn'>) => account(core, person),
    home: (person: Somebody) => home(core, { person: person.id }),
    /** Where somebody in a room with the one who asks can reach this server. */
    originFor: (host: string | null) => core.origins.forLinks(host),
    meetingPlace: ({ id }: Somebody, meeting: string) => within(meetingOfTwo(core.db, id, meeting), meetingPlace),
    session: inSeat(session),
    reflection: inSeat(reflection),
    reflectionAbout: inSeat(reflectionAbout),
    leaving: (person: Pick<Person, 'id' | 'account'>) => leaving(core, person),
    agreed: inCouple(agreed),
    reflections: inCouple(reflections),
    way: inCouple(way),
    letters: inCouple(letters),
    askedAbout: (person: Somebody) => askedAbout(core, { person: person.id }),
    withoutCode: (person: Somebody, session: string) => withoutCode(core, { person: person.id, session }),
  }
}
