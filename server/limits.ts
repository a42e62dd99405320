// How often something may be asked for, by identity and by address. Kept in memory: a restart forgives, and nothing is remembered of anybody.
import { RateLimiterMemory } from 'rate-limiter-flexible'

/** `points` in `duration` seconds. Wide enough for two people behind one router, and for a line that breaks all the time. */
export const LIMITS = {
  'sign-in': { points: 30, duration: 600 },
  'open-room': { points: 30, duration: 600 },
  join: { points: 60, duration: 600 },
  'wrong-code': { points: 15, duration: 3600 },
  account: { points: 30, duration: 600 },
  'account-try': { points: 10, duration: 900 },
  exercise: { points: 120, duration: 600 },
  knock: { points: 20, duration: 600 },
  ask: { points: 600, duration: 60 },
  connect: { points: 240, duration: 60 },
  command: { points: 200, duration: 10 },
} as const

export type Limited = keyof typeof LIMITS
export type Budgets = Record<Limited, { points: number; duration: number }>

export type Limits = {
  /** Counts one for every key that is given; false when any of them has had its share. */
  take: (limited: Limited, ...keys: (string | undefined)[]) => Promise<boolean>
  /** Whether there is any left, without counting. */
  left: (limited: Limited, key: string) => Promise<boolean>
}

export function openLimits(budgets: Budgets = LIMITS): Limits {
  const limiters = new Map(
    Object.entries(budgets).map(([name, budget]) => [name, new RateLimiterMemory({ ...budget, keyPrefix: name })]),
  )
  const limiterOf = (limited: Limited): RateLimiterMemory => {
    const limiter = limiters.get(limited)
    if (!limiter) throw new Error(`no limit for ${limited}`)
    return limiter
  }
  const takeOne = (limiter: RateLimiterMemory, key: string) =>
    limiter.consume(key).then(
      () => true,
      () => false,
    )
  return {
    take: async (limited, ...keys) => {
      const limiter = limiterOf(limited)
      const taken = await Promise.all(keys.flatMap((key) => (key ? [takeOne(limiter, key)] : [])))
      return taken.every(Boolean)
    },
    left: async (limited, key) => {
      const counted = await limiterOf(limited).get(key)
      return !counted || counted.remainingPoints > 0
    },
  }
}
