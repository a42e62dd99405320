// Everything that doors may do about counsellors, couples and what they agreed to, bound to the server that runs. The rules lie in counselling/.
import type { Core } from '../core/core.ts'
import type { Person } from '../identity/identity.ts'
import { acceptCounselling } from './counselling/accept.ts'
import { consent, endCounselling, withdraw } from './counselling/consent.ts'
import { disable, newCounsellorInvite } from './counselling/counsellor.ts'
import { newCoupleCode } from './counselling/couple-code.ts'

type Somebody = Pick<Person, 'id'>
/** What a core function needs besides the ground it stands on and who asks. */
type Asked<F extends (core: Core, asked: never) => unknown> = Omit<Parameters<F>[1], 'person' | 'id' | 'account'>

export function openCounselling(core: Core) {
  return {
    /** These two by the one who runs the server. */
    invite: () => newCounsellorInvite(core.db, { at: core.now() }),
    disable: (address: string) => disable(core, { address }),
    newCode: ({ id, locale }: Pick<Person, 'id' | 'locale'>, couple: string) =>
      newCoupleCode(core, { person: id, locale, couple }),
    accept: ({ id }: Somebody, asked: Asked<typeof acceptCounselling>) =>
      acceptCounselling(core, { ...asked, person: id }),
    consent: ({ id }: Somebody, asked: Asked<typeof consent>) => consent(core, { ...asked, person: id }),
    withdraw: ({ id }: Somebody, asked: Asked<typeof withdraw>) => withdraw(core, { ...asked, person: id }),
    end: ({ id }: Somebody, asked: Asked<typeof endCounselling>) => endCounselling(core, { ...asked, person: id }),
  }
}
