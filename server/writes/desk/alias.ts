// What a counsellor calls a couple: whose couple it is, or who covers, each for themselves.
import { nameCouple } from '#db/counselling.ts'
import { handoverOf, nameCovered } from '#db/handovers.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { counsellingOf } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { OWN, sealOwn } from '../../log/own-key.ts'

type Naming = { person: string; counselling: string; alias: string }

/** [CO61] */
export async function giveAlias(core: Core, { person, counselling, alias }: Naming): Promise<object | Refusal> {
  const own = await counsellingOf(core.db, person, counselling, core.now())
  if (!own) return refuse('not-found')
  const sealedAlias = await sealOwn(core, person, alias, OWN.alias(counselling))
  if (own.counsellor === person) {
    await nameCouple(core.db, { counselling, sealedAlias })
    return {}
  }
  const cover = await handoverOf(core.db, { counselling, now: core.now() })
  if (cover?.to !== person) return refuse('not-found')
  await nameCovered(core.db, { handover: cover.handover, sealedAlias })
  return {}
}
