// Everything that a counsellor's desk may ask, bound to the server that runs, and what the two read of it. The rules lie in desk/.
import type { Core } from '../core/core.ts'
import type { Person } from '../identity/identity.ts'
import { orUnreadable } from '../log/damage.ts'
import { between } from './desk/between.ts'
import { copyOut } from './desk/copy.ts'
import { showCouple } from './desk/couple.ts'
import { formerPage } from './desk/former.ts'
import { hostPage, showMeeting } from './desk/meeting.ts'
import { showReflection } from './desk/reflection.ts'
import { standing } from './desk/standing.ts'
import { showToday } from './desk/today.ts'

type Somebody = Pick<Person, 'id'>

export function openDeskReads(core: Core) {
  return {
    today: ({ id: person }: Somebody) => showToday(core, { person }),
    couple: ({ id: person }: Somebody, counselling: string) => showCouple(core, { person, counselling }),
    former: ({ id: person }: Somebody, counselling: string) => formerPage(core, { person, counselling }),
    reflection: ({ id: person }: Somebody, counselling: string, session: string) =>
      orUnreadable(showReflection(core, { person, counselling, session })),
    hosting: ({ id: person }: Somebody, meeting: string) => hostPage(core, { person, meeting }),
    meeting: ({ id: person }: Somebody, meeting: string) => showMeeting(core, { person, meeting }),
    copy: ({ id: person }: Somebody, counselling: string) => copyOut(core, { person, counselling }),
    standing: ({ id, signIn }: Pick<Person, 'id' | 'signIn'>, known?: string) => standing(core, { id, signIn, known }),
    /** For either partner. */
    between: ({ id: person }: Somebody, counselling: string) => between(core, { person, counselling }),
  }
}
