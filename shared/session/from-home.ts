// A break that is called outside of any exercise. It is a session without steps, so all that holds of a log and of a break holds for it.
import type { Script } from '#shared/exercises/exercise.ts'
import type { Instant } from '#shared/time.ts'
import type { Session } from './session.ts'

/** [BR13] No exercise: it stands in no list of them. */
export const BREAK_FROM_HOME: Script = { id: 'break-from-home', version: 1, minutes: [0, 0], steps: [] }

/** How long one lasts of which nobody is told when it ends, and the longest of all. */
export const A_DAY = 24 * 60

export function isFromHome({ id }: Pick<Script, 'id'>): boolean {
  return id === BREAK_FROM_HOME.id
}

/** [BR14] [BR15] Until when it holds the couple's exercises: while its caller is away, and no longer than was said. */
export function heldUntil({ script, break: taken }: Session): Instant | null {
  return isFromHome(script) && taken && taken.returned[taken.caller] === undefined ? taken.until : null
}
