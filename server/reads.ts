// Everything that pages and doors may ask, bound to the server that runs. The rules lie in reads/, each with what it needs to know of who asks.

import type { Core } from './core/core.ts'
import type { Person } from './identity/identity.ts'
import { orUnreadable } from './log/damage.ts'
import { account } from './reads/account.ts'
import { agreedBy } from './reads/agreed.ts'
import { agreementsFile } from './reads/agreements.ts'
import { breakFile } from './reads/break.ts'
import { openCounsellingReads } from './reads/counselling.ts'
import { openDeskReads } from './reads/desk.ts'
import { lookAtDevice } from './reads/device.ts'
import { earlier } from './reads/earlier.ts'
import { home } from './reads/home.ts'
import { lookAtCode, lookAtInvite } from './reads/invite.ts'
import { leaving } from './reads/leaving.ts'
import { letters } from './reads/letters.ts'
import { meetingPlace } from './reads/meeting-place.ts'
import { myWords } from './reads/my-words.ts'
import { opened, source } from './reads/opened.ts'
import { openOwnExerciseReads } from './reads/own-exercises.ts'
import { askedAbout } from './reads/place-anew.ts'
import { plannedFile } from './reads/planned.ts'
import { letter, reflection } from './reads/reflection.ts'
import { overTimeOf, reflections } from './reads/reflections.ts'
import { search } from './reads/search.ts'
import { session } from './reads/session.ts'
import { way } from './reads/way.ts'
import { inviteOf } from './writes/invite.ts'
import { ownKnock } from './writes/knock.ts'
import { withoutCode } from './writes/paper-code.ts'

type Somebody = Pick<Person, 'id'>
export type Reads = ReturnType<typeof openReads>

export function openReads(core: Core) {
  return {
    ...openCounsellingReads(core),
    desk: openDeskReads(core),
    ownExercises: openOwnExerciseReads(core),
    account: (person: Pick<Person, 'account' | 'signIn'>) => account(core, person),
    home: (person: Somebody) => home(core, { person: person.id }),
    /** Where somebody in a room with the one who asks can reach this server. */
    originFor: (host: string | null) => core.origins.forLinks(host),
    meetingPlace: (person: Somebody, meeting: string) => meetingPlace(core, { person: person.id, meeting }),
    session: (person: Somebody, id: string) => orUnreadable(session(core, { person: person.id, session: id })),
    opened: (person: Somebody, session: string, seat?: string) =>
      orUnreadable(opened(core, { person: person.id, session, seat })),
    reflection: (person: Somebody, session: string) => orUnreadable(reflection(core, { person: person.id, session })),
    source: (person: Somebody, session: string, number: number, seat?: string) =>
      source(core, { person: person.id, session, number, seat }),
    earlier: (person: Somebody, session: string) => earlier(core, { person: person.id, session }),
    leaving: (person: Pick<Person, 'id' | 'account'>) => leaving(core, person),
    myWords: (person: Somebody, couple: string) => myWords(core, { person: person.id, couple }),
    letter: (person: Somebody, session: string) => orUnreadable(letter(core, { person: person.id, session })),
    agreed: (person: Somebody, couple: string) => agreedBy(core, { person: person.id, couple }),
    agreementsFile: (person: Somebody, session: string) => agreementsFile(core, { person: person.id, session }),
    reflections: (person: Somebody, couple: string, page: { from?: number; most?: number } = {}) =>
      reflections(core, { ...page, person: person.id, couple }),
    overTime: (person: Somebody, couple: string) => overTimeOf(core, { person: person.id, couple }),
    search: (person: Somebody, couple: string, words: string) => search(core, { person: person.id, couple, words }),
    breakFile: (person: Somebody, session: string) => breakFile(core, { person: person.id, session }),
    way: (person: Somebody, couple: string) => way(core, { person: person.id, couple }),
    letters: (person: Somebody, couple: string, exercise: string, about?: string) =>
      letters(core, { person: person.id, couple, exercise, about }),
    plannedFile: (person: Somebody, session: string) => plannedFile(core, { person: person.id, session }),
    askedAbout: (person: Somebody) => askedAbout(core, { person: person.id }),
    withoutCode: (person: Somebody, session: string) => withoutCode(core, { person: person.id, session }),
    invite: (person: Somebody, session: string, host: string | null) =>
      orUnreadable(inviteOf(core, { person: person.id, session, host })),
    lookAtInvite: (token: string) => lookAtInvite(core, { token }),
    lookAtDevice: (token: string) => lookAtDevice(core, { token }),
    lookAtCode: (word: string, digits: string) => lookAtCode(core, { word, digits }),
    knock: (person: Somebody, knock: string) => ownKnock(core, { person: person.id, knock }),
  }
}
