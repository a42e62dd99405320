// How often something may be asked for, by who asks or from where. What guards a secret or a person is counted by all servers of a database
// together and outlives a restart. What only spares a server its work is counted by that one, in memory.
import { type Instant, SECOND } from '#shared/time.ts'
import { widerThan } from './address.ts'
import { openCounts } from './counts.ts'

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

/** [RM23] These only spare a server, and must not cost it a question to the database. */
const HERE = ['page', 'reach', 'reach-at-all', 'command'] as const
type LimitedHere = (typeof HERE)[number]
/** [RM23] These are asked all the time, so the others are told of them a tenth of a share at a time. */
const IN_TENTHS: readonly Limited[] = ['ask', 'connect']

export type Limits = {
  /** Counts one; false when the key has had its share. */
  take: (limited: Limited, key: string) => Promise<boolean>
  /** The same at once, of what is counted by this server alone. */
  takeHere: (limited: LimitedHere, key: string) => boolean
  /** Whether there is any left, without counting. */
  left: (limited: Limited, key: string) => Promise<boolean>
  /** Gives one back that was taken. */
  giveBack: (limited: Limited, key: string) => Promise<void>
}

/** Counts that all servers of a database share. Each gives how many there are by then, in the order of the keys. */
export type Takings = {
  take: (asked: { limited: Limited; keys: readonly string[]; by: number; lasts: number }) => Promise<number[]>
  taken: (asked: { limited: Limited; keys: readonly string[]; lasts: number }) => Promise<number[]>
  giveBack: (asked: { limited: Limited; keys: readonly string[] }) => Promise<void>
}

const MOST_KEYS = 50_000
// How many shares a wider network has.
const HOUSEHOLDS = 16

type Opening = {
  budgets?: Budgets | undefined
  now?: () => Instant
  /** How many keys each limit keeps here. */
  most?: number
  /** Without these nothing is shared. */
  takings?: Takings
}

/** [RM10] What is refused here asks nothing of the database, so what one server writes there is bounded too. */
export function openLimits({ budgets = LIMITS, now = Date.now, most = MOST_KEYS, takings }: Opening): Limits {
  const entries = Object.entries(budgets).map(([name, budget]) => [name, openCounts(budget, now, most)] as const)
  const all = new Map<string, ReturnType<typeof openCounts>>(entries)
  const countsOf = (limited: Limited) => {
    const counts = all.get(limited)
    if (!counts) throw new Error(`no limit for ${limited}`)
    return counts
  }
  const shared = (limited: Limited) => (isHere(limited) ? undefined : takings)
  const askedOf = (limited: Limited, key: string) => {
    const wide = widths(key)
    const { points, duration } = budgets[limited]
    return {
      wide,
      asked: { limited, keys: wide.map(([each]) => each), lasts: duration * SECOND },
      by: IN_TENTHS.includes(limited) ? Math.max(1, Math.floor(points / 10)) : 1,
      most: (at: number) => points * (wide[at]?.[1] ?? 1),
    }
  }
  /** Counts one by each of these keys. `nth`: how many the first has by then. */
  const takenHere = (limited: Limited, wide: readonly [string, number][]) => {
    const counts = countsOf(limited)
    const here = wide.map(([each, share]) => counts.take(each, share))
    return { may: here.every(({ may }) => may), nth: here[0]?.nth ?? 0 }
  }
  return {
    takeHere: (limited, key) => takenHere(limited, widths(key)).may,
    take: async (limited, key) => {
      const { wide, asked, by, most: mostAt } = askedOf(limited, key)
      const here = takenHere(limited, wide)
      if (!here.may) return false
      const others = shared(limited)
      if (!others || here.nth % by !== 0) return true
      // [RM22]
      const taken = await others.take({ ...asked, by })
      const may = taken.every((count, at) => count <= mostAt(at))
      if (!may && by > 1) countsOf(limited).spend(key)
      return may
    },
    left: async (limited, key) => {
      const { wide, asked, most: mostAt } = askedOf(limited, key)
      if (!wide.every(([each, share]) => countsOf(limited).left(each, share))) return false
      const taken = (await shared(limited)?.taken(asked)) ?? []
      return taken.every((count, at) => count < mostAt(at))
    },
    giveBack: async (limited, key) => {
      const { wide, asked } = askedOf(limited, key)
      for (const [each] of wide) countsOf(limited).giveBack(each)
      // What was asked for went well. Without the database, one try is missed for a while.
      await shared(limited)
        ?.giveBack(asked)
        .catch(() => {})
    },
  }
}

function isHere(limited: Limited): limited is LimitedHere {
  return (HERE as readonly Limited[]).includes(limited)
}

/** A key, and the wider network that it lies in, each with how many shares it has. */
function widths(key: string): [string, number][] {
  const wider = widerThan(key)
  const each: [string, number][] = [[key, 1]]
  if (wider) each.push([wider, HOUSEHOLDS])
  return each
}
