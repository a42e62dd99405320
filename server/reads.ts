// Everything that pages and doors may ask, bound to the server that runs. The rules lie in reads/, each with what it needs to know of who asks.

import { refuse } from '#shared/session/refusal.ts'
import { meetingOfTwo, type Seated, seatOf } from './core/access.ts'
import type { Core } from './core/core.ts'
import type { Person } from './identity/identity.ts'
import { orUnreadable } from './log/damage.ts'
import { account } from './reads/account.ts'
import { agreedBy } from './reads/agreed.ts'
import { openCounsellingReads } from './reads/counselling.ts'
import { openDeskReads } from './reads/desk.ts'
import { home } from './reads/home.ts'
import { leaving } from './reads/leaving.ts'
import { letters } from './reads/letters.ts'
import { meetingPlace } from './reads/meeting-place.ts'
import { myWords } from './reads/my-words.ts'
import { openOwnExerciseReads } from './reads/own-exercises.ts'
import { askedAbout } from './reads/place-anew.ts'
import { reflection, reflectionAbout } from './reads/reflection.ts'
import { overTimeOf, reflections } from './reads/reflections.ts'
import { search } from './reads/search.ts'
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
    async (person: Somebody, session: string) => {
      const seated = await seatOf(core.db, person.id, session)
      return seated ? orUnreadable(ask(core, seated)) : refuse('not-found')
    }
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
    myWords: (person: Somebody, couple: string) => myWords(core, { person: person.id, couple }),
    agreed: (person: Somebody, couple: string) => agreedBy(core, { person: person.id, couple }),
    reflections: (person: Somebody, couple: string, page: { from?: number; most?: number } = {}) =>
      reflections(core, { ...page, person: person.id, couple }),
    overTime: (person: Somebody, couple: string) => overTimeOf(core, { person: person.id, couple }),
    search: (person: Somebody, couple: string, words: string) => search(core, { person: person.id, couple, words }),
    way: (person: Somebody, couple: string) => way(core, { person: person.id, couple }),
    letters: (person: Somebody, couple: string, exercise: string, about?: string) =>
      letters(core, { person: person.id, couple, exercise, about }),
    askedAbout: (person: Somebody) => askedAbout(core, { person: person.id }),
    withoutCode: (person: Somebody, session: string) => withoutCode(core, { person: person.id, session }),
  }
}
