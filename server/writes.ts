// Everything that doors may do, bound to the server that runs. The rules lie in writes/.
import { changeLocale } from '#db/people.ts'
import type { Locale } from '#shared/locale.ts'
import type { Core } from './core/core.ts'
import type { Person } from './identity/identity.ts'
import { openCounselling } from './writes/counselling.ts'
import { openDesk } from './writes/desk.ts'
import { openLeaving } from './writes/leaving.ts'
import { letBackIn } from './writes/let-back-in.ts'
import { chooseOwn, takeWay } from './writes/way.ts'

type Somebody = Pick<Person, 'id'>
export type Writes = ReturnType<typeof openWrites>

export function openWrites(core: Core) {
  return {
    leaving: openLeaving(core),
    counselling: openCounselling(core),
    desk: openDesk(core),
    takeWay: (person: Somebody, couple: string, way: string | null) =>
      takeWay(core, { person: person.id, couple, way }),
    chooseOwn: (person: Somebody, couple: string, exercise: string) =>
      chooseOwn(core, { person: person.id, couple, exercise }),
    letBackIn: (person: Somebody, couple: string, host: string | null) =>
      letBackIn(core, { person: person.id, couple, host }),
    changeLocale: (person: Somebody, locale: Locale) => changeLocale(core.db, { person: person.id, locale }),
  }
}
