// Takes several sessions' turns at once, so that nothing is written in any of them while something is done to all.
import type { Core } from '../core/core.ts'
import type { Append } from './sessions.ts'

type Place = { session: string; couple: string }
/** Null for a session that does not open. */
export type Appends = ReadonlyMap<string, Append | null>

/** Give the sessions in one order everywhere (by id), so that no two wait for each other. */
export function inTurns<T>(
  core: Pick<Core, 'sessions'>,
  [place, ...rest]: readonly Place[],
  work: (appends: Appends) => Promise<T>,
  held: Appends = new Map(),
): Promise<T> {
  if (!place) return work(held)
  return core.sessions.turn(place, (append) => inTurns(core, rest, work, new Map([...held, [place.session, append]])))
}
