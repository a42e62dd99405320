// The break that one of a couple has called from home, as who asks may see it at their next visit. Nobody is told of it before.
import { breakFromHomeOf } from '#db/sessions.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import { viewFor } from '#shared/session/view.ts'
import type { BreakView } from '#shared/session/view-shape.ts'
import type { Instant } from '#shared/time.ts'
import type { Core } from '../core/core.ts'
import { unlessDamaged } from '../log/damage.ts'

export type BreakFromHome = {
  session: string
  taken: BreakView
  /** The time in it. */
  now: Instant
  /** Nothing of their exercises goes on. */
  holds: boolean
  /** By how many minutes the partner's clock is ahead of UTC, where they have said. */
  beside?: number
}

type Ground = Pick<Core, 'db' | 'sessions' | 'now'>

export async function breakFromHome(
  core: Ground,
  { couple, seat }: { couple: string; seat: PartnerSeat },
): Promise<BreakFromHome | null> {
  const found = await breakFromHomeOf(core.db, { couple })
  const at = found && { session: found.session, couple }
  const folded = at && (await unlessDamaged(core.sessions.session(at)))
  if (!folded) return null
  const view = viewFor(folded, seat)
  if (view.at.phase !== 'break') return null
  const now = core.now() + (await core.sessions.ahead(at))
  const beside = folded.offsets[partnerOf(seat)]
  const holds = (found.heldUntil ?? 0) > now
  return { session: found.session, taken: view.at.break, now, holds, ...(beside !== undefined && { beside }) }
}
