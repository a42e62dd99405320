// Everything that pages and doors may ask about counselling, bound to the server that runs. The rules lie in counselling/.
import { counselledBy, ownCounselling } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import type { Person } from '../identity/identity.ts'
import { counselling, counsellings } from './counselling/counselled.ts'
import { ownCounsellor } from './counselling/counsellor.ts'
import { counsellingLinks } from './counselling/invited.ts'
import { within } from './within.ts'

type Somebody = Pick<Person, 'id'>

export function openCounsellingReads(core: Core) {
  return {
    counsellor: ({ id: person }: Somebody) => ownCounsellor(core, { person }),
    counsellings: ({ id: person }: Somebody) => counsellings(core, { person }),
    counselling: ({ id }: Somebody, counselled: string) =>
      within(counselledBy(core.db, id, counselled), (own) => counselling(core, own)),
    counsellingLinks: ({ id }: Somebody, counselled: string, host: string | null) =>
      within(ownCounselling(core.db, id, counselled, core.now()), (own) => counsellingLinks(core, own, host)),
  }
}
