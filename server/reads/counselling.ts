// Everything that pages and doors may ask about counselling, bound to the server that runs. The rules lie in counselling/.
import type { Core } from '../core/core.ts'
import type { Person } from '../identity/identity.ts'
import { counselling, counsellings } from './counselling/counselled.ts'
import { ownCounsellor } from './counselling/counsellor.ts'
import { counsellingLinks, lookAtCounselling, lookAtCounsellorInvite } from './counselling/invited.ts'

type Somebody = Pick<Person, 'id'>

export function openCounsellingReads(core: Core) {
  return {
    counsellor: ({ id: person }: Somebody) => ownCounsellor(core, { person }),
    counsellings: ({ id: person }: Somebody) => counsellings(core, { person }),
    counselling: ({ id: person }: Somebody, counselled: string) =>
      counselling(core, { person, counselling: counselled }),
    counsellingLinks: ({ id: person }: Somebody, counselled: string, host: string | null) =>
      counsellingLinks(core, { person, counselling: counselled, host }),
    lookAtCounsellorInvite: (token: string | null) => lookAtCounsellorInvite(core, token),
    lookAtCounselling: (token: string) => lookAtCounselling(core, { token }),
  }
}
