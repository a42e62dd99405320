// By what name a counsellor knows a couple. Sealed by the key of whose couple it is, also for who covers for them.

import type { Counselling } from '#db/counselling.ts'
import { plainLine } from '#shared/name.ts'
import type { Core } from '../../core.ts'
import { OWN, openOwn } from '../../own-key.ts'

export async function aliasOf(core: Pick<Core, 'db' | 'ownKeys'>, own: Counselling): Promise<string> {
  return plainLine((await openOwn(core, own.counsellor, own.sealedAlias, OWN.alias(own.counselling))) ?? '')
}
