// By what names the two of a couple go: as in their last session or, before there is one, as they gave them to their counsellor.

import { namesGiven } from '#db/counselling-invites.ts'
import type { FormerPlace } from '#db/couples.ts'
import { sessionsOf } from '#db/sessions.ts'
import { plainLine } from '#shared/name.ts'
import { replay } from '#shared/session/evolve.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Core } from './core.ts'
import { openJoint } from './joint.ts'
import { OWN } from './own-key.ts'

const ALL = 100_000

export type Names = Record<PartnerSeat, string | null>

export async function namesOf(
  core: Pick<Core, 'db' | 'rooms' | 'keyring'>,
  { couple }: { couple: string },
): Promise<Names> {
  const [latest] = await sessionsOf(core.db, { couple, most: 1 })
  if (latest) return (await core.rooms.past({ couple, session: latest.session })).names
  const names: Names = { first: null, second: null }
  for (const { invite, seat, sealedName } of await namesGiven(core.db, { couple })) {
    if (sealedName) names[seat] = plainLine(await openJoint(core, couple, sealedName, OWN.partner(invite)))
  }
  return names
}

/** The other's name as it was when this place was given to somebody else. */
export async function partnerThen(
  core: Pick<Core, 'db' | 'log'>,
  { couple, seat, until }: FormerPlace,
): Promise<string | null> {
  const latest = (await sessionsOf(core.db, { couple, most: ALL })).find(({ openedAt }) => openedAt < until)
  if (!latest) return null
  const log = await core.log.load(core.db, { session: latest.session, couple })
  return replay(
    latest.session,
    log.filter(({ at }, index) => index === 0 || at < until),
  ).names[partnerOf(seat)]
}
