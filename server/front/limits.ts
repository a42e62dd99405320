// How often something may be asked for, by who asks or from where. Kept in memory: a restart forgives, and nothing is remembered of anybody.
import { type Instant, SECOND } from '#shared/time.ts'
import { widerThan } from './address.ts'

/** `points` in `duration` seconds. Wide enough for a workshop behind one router, and for a line that breaks all the time. */
export const LIMITS = {
  'sign-in': { points: 120, duration: 600 },
  'open-room': { points: 120, duration: 600 },
  join: { points: 400, duration: 600 },
  /** Wrong codes from one place, at any; at one of them; and from everywhere together, past which each place has fewer. */
  'wrong-code': { points: 60, duration: 3600 },
  'wrong-at-code': { points: 5, duration: 3600 },
  'wrong-anywhere': { points: 2_000, duration: 3600 },
  'wrong-in-flood': { points: 5, duration: 3600 },
  account: { points: 120, duration: 600 },
  'account-try': { points: 10, duration: 900 },
  /** Too long to be guessed: whoever types one wrong holds up nobody beside them for more than a minute. */
  'paper-code': { points: 30, duration: 60 },
  /** Wrong guesses at one name from all places together. One stranger is held up at their own place long before. */
  'name-tried': { points: 200, duration: 3_600 },
  exercise: { points: 120, duration: 600 },
  knock: { points: 120, duration: 600 },
  ask: { points: 600, duration: 60 },
  page: { points: 6_000, duration: 60 },
  /** By where it comes from, before anybody knows who it is: past the first it is told so, past the second not even taken. */
  reach: { points: 3_000, duration: 60 },
  'reach-at-all': { points: 9_000, duration: 60 },
  connect: { points: 240, duration: 60 },
  command: { points: 200, duration: 10 },
} as const

export type Limited = keyof typeof LIMITS
export type Budgets = Record<Limited, { points: number; duration: number }>

export type Limits = {
  /** Counts one; false when the key has had its share. */
  take: (limited: Limited, key: string) => Promise<boolean>
  /** Whether there is any left, without counting. */
  left: (limited: Limited, key: string) => Promise<boolean>
  /** Gives one back that was taken. */
  giveBack: (limited: Limited, key: string) => void
}

const MOST_KEYS = 50_000
// How many shares a wider network has, and how many those have together who can no longer be counted apart.
const HOUSEHOLDS = 16
const CROWD = 100

/** `most`: how many keys each limit keeps. [RM10] */
export function openLimits(budgets: Budgets = LIMITS, now: () => Instant = Date.now, most = MOST_KEYS): Limits {
  const entries = Object.entries(budgets).map(([name, budget]) => [name, openCounts(budget, now, most)] as const)
  const all = new Map<string, ReturnType<typeof openCounts>>(entries)
  const countsOf = (limited: Limited) => {
    const counts = all.get(limited)
    if (!counts) throw new Error(`no limit for ${limited}`)
    return counts
  }
  return {
    take: (limited, key) => {
      const taken = widths(key).map(([each, share]) => countsOf(limited).take(each, share))
      return Promise.resolve(taken.every(Boolean))
    },
    left: (limited, key) => Promise.resolve(widths(key).every(([each, share]) => countsOf(limited).left(each, share))),
    giveBack: (limited, key) => {
      for (const [each] of widths(key)) countsOf(limited).giveBack(each)
    },
  }
}

/** A key, and the wider network that it lies in, each with how many shares it has. */
function widths(key: string): [string, number][] {
  const wider = widerThan(key)
  const each: [string, number][] = [[key, 1]]
  if (wider) each.push([wider, HOUSEHOLDS])
  return each
}

type Count = { taken: number; until: Instant }

/** All windows are of one length, so the key that came first is also the first whose window ends. */
function openCounts({ points, duration }: { points: number; duration: number }, now: () => Instant, most: number) {
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
    return count.taken <= points * share
  }
  return {
    take: (key: string, share: number): boolean => {
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
    left: (key: string, share: number): boolean => {
      const found = counts.get(key)
      return !found || isOver(found, now()) || found.taken < points * share
    },
  }
}
