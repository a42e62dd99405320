// What the pages of a desk ask, bound to the server that runs, and what the two read of it. The rules lie in desk/.
import { counselledBy, counsellingOf, deskOf, meetingOf } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import type { Person } from '../identity/identity.ts'
import { orUnreadable } from '../log/damage.ts'
import { between } from './desk/between.ts'
import { showCouple } from './desk/couple.ts'
import { formerPage } from './desk/former.ts'
import { hostPage, showMeeting } from './desk/meeting.ts'
import { showReflection } from './desk/reflection.ts'
import { standing } from './desk/standing.ts'
import { showToday } from './desk/today.ts'
import { within } from './within.ts'

type Somebody = Pick<Person, 'id'>

export function openDeskReads(core: Core) {
  const deskFor = ({ id }: Somebody) => deskOf(core.db, id)
  const held = ({ id }: Somebody, counselling: string) => counsellingOf(core.db, id, counselling, core.now())
  return {
    today: (person: Somebody) => within(deskFor(person), (desk) => showToday(core, desk)),
    couple: (person: Somebody, counselling: string) =>
      within(held(person, counselling), (own) => showCouple(core, own)),
    former: ({ id: person }: Somebody, counselling: string) => formerPage(core, { person, counselling }),
    reflection: (person: Somebody, counselling: string, session: string) =>
      orUnreadable(within(held(person, counselling), (own) => showReflection(core, own, session))),
    hosting: ({ id }: Somebody, meeting: string) => within(meetingOf(core, id, meeting), (of) => hostPage(core, of)),
    meeting: ({ id }: Somebody, meeting: string) => within(meetingOf(core, id, meeting), (of) => showMeeting(core, of)),
    standing: (person: Pick<Person, 'id' | 'signIn'>) =>
      within(deskFor(person), (desk) => standing(core, desk, person)),
    /** For either partner. */
    between: ({ id }: Somebody, counselling: string) =>
      within(counselledBy(core.db, id, counselling), (own) => between(core, own)),
  }
}
