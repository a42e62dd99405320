// What a counsellor calls a couple: whose couple it is, or who covers, each for themselves.
import * as counsellings from '#db/counselling.ts'
import { giveCoverAlias, handoverOf } from '#db/handovers.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Counsels } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { OWN, sealOwn } from '../../log/own-key.ts'

/** [CO61] */
export async function giveAlias(core: Core, own: Counsels, alias: string): Promise<object | Refusal> {
  const { person, counselling } = own
  const sealedAlias = await sealOwn(core, person, alias, OWN.alias(counselling))
  if (own.counsellor === person) {
    await counsellings.giveAlias(core.db, { counselling, sealedAlias })
    return {}
  }
  const cover = await handoverOf(core.db, { counselling, now: core.now() })
  if (cover?.to !== person) return refuse('not-found')
  await giveCoverAlias(core.db, { handover: cover.handover, sealedAlias })
  return {}
}
