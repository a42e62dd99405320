// Takes several sessions' turns at once, so that nothing is written in any of them while something is done to all.
import type { Core } from '../core/core.ts'
import type { Append } from './sessions.ts'
import { untilItFits } from './went-on.ts'

type Turns = Pick<Core, 'sessions'>
type Place = { session: string; couple: string }
/** Null for a session that does not open. */
export type Appends = ReadonlyMap<string, Append | null>

/** Give the sessions in one order everywhere (by id), so that no two wait for each other. */
export function inTurns<T>(core: Turns, places: readonly Place[], work: (appends: Appends) => Promise<T>): Promise<T> {
  return untilItFits(() => holding(core, places, work, new Map()))
}

function holding<T>(
  core: Turns,
  [place, ...rest]: readonly Place[],
  work: (appends: Appends) => Promise<T>,
  held: Appends,
): Promise<T> {
  if (!place) return work(held)
  return core.sessions.turn(place, (append) => holding(core, rest, work, new Map([...held, [place.session, append]])))
}
