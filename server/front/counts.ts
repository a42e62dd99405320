// Counts by key, in memory, each for a window of time. How many keys are kept is bounded.
import { type Instant, SECOND } from '#shared/time.ts'

// How many shares those have together who can no longer be counted apart.
const CROWD = 100

type Count = { taken: number; until: Instant }

/** All windows are of one length, so the key that came first is also the first whose window ends. `most`: how many keys are kept. */
export function openCounts(budget: { points: number; duration: number }, now: () => Instant, most: number) {
  const { points, duration } = budget
  const lasts = duration * SECOND
  const counts = new Map<string, Count>()
  const crowd: Count = { taken: 0, until: 0 }
  // Without this, a window would go on for as long as the clock was put back.
  const isOver = ({ until }: Count, at: Instant) => until <= at || until > at + lasts
  const forget = (at: Instant) => {
    for (const [key, count] of counts) {
      if (!isOver(count, at)) return
      counts.delete(key)
    }
  }
  const take = (count: Count, share: number) => {
    count.taken += 1
    return { may: count.taken <= points * share, nth: count.taken }
  }
  return {
    /** Counts one. `nth`: how many it makes. */
    take: (key: string, share: number): { may: boolean; nth: number } => {
      const at = now()
      forget(at)
      const found = counts.get(key)
      if (found && !isOver(found, at)) return take(found, share)
      if (found || counts.size < most) {
        const fresh = { taken: 0, until: at + lasts }
        counts.delete(key)
        counts.set(key, fresh)
        return take(fresh, share)
      }
      if (isOver(crowd, at)) Object.assign(crowd, { taken: 0, until: at + lasts })
      return take(crowd, CROWD)
    },
    giveBack: (key: string): void => {
      const found = counts.get(key)
      if (found && found.taken > 0) found.taken -= 1
    },
    /** Nothing more for this key until its window ends. */
    spend: (key: string): void => {
      const found = counts.get(key)
      if (found) found.taken = Number.POSITIVE_INFINITY
    },
    left: (key: string, share: number): boolean => {
      const found = counts.get(key)
      return !found || isOver(found, now()) || found.taken < points * share
    },
  }
}
