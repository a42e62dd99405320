// How long it takes until a place can be given anew, and what who asked for it is told meanwhile: the same, whatever has become of it.
import { DAY, type Instant } from './time.ts'

/** From the asking on. */
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
