// By what names the two of a couple go: as in their last session or, before there is one, as they gave them to their counsellor.
import { namesGiven } from '#db/counselling-invites.ts'
import type { FormerPlace } from '#db/couples.ts'
import { sessionsOf } from '#db/sessions.ts'
import { plainLine } from '#shared/name.ts'
import { replay } from '#shared/session/evolve.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import { unlessDamaged } from '../log/damage.ts'
import { fold } from '../log/fold.ts'
import { openJoint } from '../log/joint.ts'
import { OWN } from '../log/own-key.ts'
import type { Core } from './core.ts'

const ALL = 100_000

export type CoupleNames = Record<PartnerSeat, string | null>

/** What stands in the place of a name that does not open, in every language. */
export const UNREAD = '…'

export async function namesOf(
  core: Pick<Core, 'db' | 'sessions' | 'keyring'>,
  { couple }: { couple: string },
): Promise<CoupleNames> {
  const rows = await sessionsOf(core.db, { couple })
  // [DU60] Where the last session does not open, the names come from an earlier one.
  for (const { session, position } of rows) {
    const past = await core.sessions.past({ couple, session, position })
    if (past) return past.names
  }
  if (rows.length > 0) return { first: UNREAD, second: UNREAD }
  const names: CoupleNames = { first: null, second: null }
  for (const { invite, seat, sealedName } of await namesGiven(core.db, { couple })) {
    if (sealedName) names[seat] = lineOf(await openJoint(core, couple, sealedName, OWN.partner(invite)))
  }
  return names
}

/** The name, or the sign for a name that does not open. */
export function lineOf(name: string | null): string {
  return name === null ? UNREAD : plainLine(name)
}

/** The other's name as it was when this place was given to somebody else. */
export async function partnerThen(core: Pick<Core, 'db' | 'log'>, place: FormerPlace): Promise<string | null> {
  const { couple, until } = place
  const latest = (await sessionsOf(core.db, { couple, most: ALL })).find(({ openedAt }) => openedAt < until)
  return latest ? ((await unlessDamaged(nameThen(core, place, latest))) ?? UNREAD) : null
}

async function nameThen(
  { db, log }: Pick<Core, 'db' | 'log'>,
  { couple, seat, until }: FormerPlace,
  { session }: { session: string },
): Promise<string | null> {
  const entries = await log.load(db, { session, couple })
  return fold(log, session, entries, (sound) => {
    const then = sound.filter(({ at }, index) => index === 0 || at < until)
    return replay(session, then).names[partnerOf(seat)]
  })
}
