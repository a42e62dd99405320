// Opens a couple's next session, in the room they have. Both sit in it from the start, by the names they had last. [ST44] The same one
// that has not begun yet is not opened twice.
import { refusedMoment } from '#shared/ahead.ts'
import type { SessionEvent } from '#shared/session/events.ts'
import { isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import type { OfCouple } from '../core/access.ts'
import { offeredAbout, offeredTo } from '../core/catalogue.ts'
import type { Core } from '../core/core.ts'
import { standingLobby } from '../core/standing.ts'
import { openNextSession } from './next-opening.ts'

type Next = {
  exercise: string
  /** The session whose reflection is walked through; the last one when it is not said. */
  about?: string | undefined
  plannedFor?: Instant | undefined
  /** By how many minutes the clock of the one who plans is ahead of UTC. */
  offset?: number | undefined
}

export async function openNext(
  core: Core,
  own: OfCouple,
  { exercise, about, plannedFor, offset }: Next,
): Promise<{ session: string } | Refusal> {
  const { person, couple, room, seat, partner } = own
  // While the other seat is empty there is no next one: the first still waits.
  if (!partner) return refuse('not-found')
  const offered = await (about
    ? offeredAbout(core, { couple, exercise, about })
    : offeredTo(core, { couple, exercise }))
  if (isRefusal(offered)) return offered
  const refused = plannedFor === undefined ? null : refusedMoment(plannedFor, core.now())
  if (refused) return refused
  // [SE14] A time is suggested like any other in the lobby: it is planned once the other takes it up.
  const events: SessionEvent[] = []
  if (plannedFor !== undefined && offset !== undefined) events.push({ type: 'offset-told', seat, offset })
  if (plannedFor !== undefined) events.push({ type: 'time-suggested', seat, at: plannedFor })
  const same = { couple, exercise, about: offered.about ?? null, plannedFor: plannedFor ?? null }
  return openNextSession(core, {
    couple,
    room,
    offered,
    by: { person, seat },
    events,
    standing: (tx) => standingLobby(core, tx, same),
  })
}
