// The server's clock. It goes by the machine's, but not along with a leap of it: not before the leap has lasted. What has begun
// goes on meanwhile as if nothing had happened.
import { uptime } from 'node:os'
import { DAY, type Instant, MINUTE, SECOND } from '#shared/time.ts'

export type Faces = {
  /** What the machine says the time is. Anybody may set it. */
  wall: () => Instant
  /** Milliseconds that have passed since some moment, the sleep of the machine too. Nobody sets it. */
  passed: () => number
}
/** `by`: how many milliseconds the machine's clock is ahead of what has passed. */
export type Noticed = (leap: { by: number; followed: boolean }) => void

/** Smaller differences are no leap: some systems tell the time that has passed in whole seconds. */
const SLACK = 3 * SECOND
/** [DU42] A leap that lasts is the right time: a clock that was wrong when the machine began, and was set then. */
const LASTS = 5 * MINUTE

export const MACHINE: Faces = { wall: Date.now, passed }

export function openClock(noticed: Noticed = () => {}, faces: Faces = MACHINE): () => Instant {
  let last = faces.wall()
  // What has to be added to what has passed.
  let begun = last - faces.passed()
  let leap: { by: number; since: number } | null = null
  const goBy = (wall: Instant, since: number) => {
    last = wall
    begun = wall - since
    leap = null
    return wall
  }
  return () => {
    const wall = faces.wall()
    // Two readings this close together cannot show a leap.
    if (!leap && wall >= last && wall - last < SLACK) {
      last = wall
      return wall
    }
    const since = faces.passed()
    const by = Math.round(wall - since - begun)
    if (Math.abs(by) < SLACK) return goBy(wall, since)
    if (!leap || Math.abs(by - leap.by) >= SLACK) {
      leap = { by, since }
      noticed({ by, followed: false })
    } else if (since - leap.since >= LASTS) {
      noticed({ by, followed: true })
      return goBy(wall, since)
    }
    return Math.round(since + begun)
  }
}

// A difference of less may come from the way there and back, and an answer that took longer tells no time.
const [NEAR, PROMPT] = [SECOND / 2, SECOND]

/** [DU67] The machine's faces, set by another clock as often as `compare` is called. Until one has told the time, by the machine's own. */
export function setBy(
  { wall, ...machine }: Faces,
  ask: () => Promise<Instant>,
): { faces: Faces; compare: () => Promise<void> } {
  let off = 0
  const compare = async () => {
    const at = wall()
    const told = await ask()
    const took = wall() - at
    const found = told - at - took / 2
    if (took >= 0 && took <= PROMPT && Math.abs(found - off) >= NEAR) off = Math.round(found)
  }
  return { faces: { ...machine, wall: () => wall() + off }, compare }
}

/** A server that was off for longer than this was rather started with a wrong clock. */
const LONG = 30 * DAY

/** [DU45] At a start the only other witness of time is what was written before. Gives what it says against the machine's clock, or null. */
export function doubtOf(now: Instant, newest: Instant | null): { since: number } | null {
  const since = now - (newest ?? now)
  return since < -MINUTE || since > LONG ? { since } : null
}

function passed(): number {
  try {
    return uptime() * SECOND
  } catch {
    // Where the system does not tell: without the machine's sleep.
    return performance.now()
  }
}
