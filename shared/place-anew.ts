// When somebody's place can be given to somebody new, and what the asker is told: the same for seven days, whatever happens.
import { DAY, type Instant } from './time.ts'

/** Counted from the moment of asking. */
export const WAITS = 7 * DAY
export const ASK_AGAIN_AFTER = 90 * DAY

export type PlaceStage =
  | { stage: 'none' }
  | { stage: 'waiting'; until: Instant }
  /** A link can be made. */
  | { stage: 'ready' }
  /** No link is made; why and since when is not told. */
  | { stage: 'over'; again: Instant }

type Asking = { askedAt: Instant; endedAt: Instant | null }

/** [ST18] What who asked sees: while it waits, nothing of whether it has ended. `asking`: the last one, if there was any. */
export function stageOf(asking: Asking | null, now: Instant): PlaceStage {
  if (!asking) return { stage: 'none' }
  const { askedAt, endedAt } = asking
  const [until, again] = [askedAt + WAITS, askedAt + ASK_AGAIN_AFTER]
  if (now < until) return { stage: 'waiting', until }
  if (endedAt === null) return { stage: 'ready' }
  return now < again ? { stage: 'over', again } : { stage: 'none' }
}
