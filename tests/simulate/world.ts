// A world of its own for one schedule: its clock, its chance, and one list of all that is to happen. Nothing in it waits for real time.
import { EVENING } from '#tests/support/given.ts'
import { seeded } from '#tests/support/rehearsal.ts'

/** What is to happen ends with whoever it is for, and waits while they cannot run. */
export type Owner = { alive: boolean; stalledUntil?: number }
/** `first`: when it was to happen before its owner was stalled. */
type Due = { at: number; first: number; turn: number; act: (() => void) | null; owner: Owner | undefined }
type Pick = (n: number) => number

export type World = {
  now: () => number
  /** A whole number from 0 to n - 1. */
  pick: Pick
  id: () => string
  /** True so many times in a thousand. */
  chance: (perMille: number) => boolean
  /** Does it after so many milliseconds. Gives what calls it off. */
  later: (milliseconds: number, act: () => void, owner?: Owner) => () => void
  /** Never comes back to an owner who has died meanwhile. */
  pass: (milliseconds: number, owner?: Owner) => Promise<void>
  /** How long something takes: mostly so little that its order among others is open. */
  little: () => number
  note: (what: string) => void
  /** Everything that was noted, each with its moment. */
  story: string[]
  /** Counts one fault of this kind. */
  count: (fault: string) => void
  counts: Record<string, number>
  /** Until `isOver`, or nothing is left to happen, or `most` things have happened. Gives how many did. */
  run: (isOver: () => boolean, most: number) => Promise<number>
}

const realImmediate = globalThis.setImmediate
// Whatever follows from what has happened has followed once the engine comes round.
const settled = () => new Promise<void>((done) => realImmediate(done))

export function openWorld(seed: number): World {
  const pick = seeded(seed)
  const due = openHeap()
  const story: string[] = []
  const counts: Record<string, number> = {}
  let [now, turn] = [EVENING, 0]
  const later: World['later'] = (milliseconds, act, owner) => {
    turn += 1
    const at = now + Math.max(0, milliseconds)
    const one: Due = { at, first: at, turn, act, owner }
    due.add(one)
    return () => {
      one.act = null
    }
  }
  return {
    now: () => now,
    pick,
    id: () =>
      `00000000-0000-4000-8000-${pick(2 ** 30)
        .toString(16)
        .padStart(12, '0')}`,
    chance: (perMille) => pick(1_000) < perMille,
    later,
    pass: (milliseconds, owner) => new Promise((done) => void later(milliseconds, done, owner)),
    little: () => (pick(40) === 0 ? pick(900) : pick(12)),
    note: (what) => void story.push(`${String(now - EVENING).padStart(7)} ${what}`),
    story,
    count: (fault) => {
      counts[fault] = (counts[fault] ?? 0) + 1
    },
    counts,
    run: async (isOver, most) => {
      await settled()
      let happened = 0
      while (happened < most && !isOver()) {
        const next = due.take()
        if (!next) break
        if (!next.act || next.owner?.alive === false) continue
        const { stalledUntil = 0 } = next.owner ?? {}
        if (stalledUntil > next.at) {
          next.at = stalledUntil
          due.add(next)
          continue
        }
        now = Math.max(now, next.at)
        happened += 1
        next.act()
        await settled()
      }
      return happened
    },
  }
}

/** The earliest first; of the same moment, the one that was to be earlier, then the one that was told first. */
function openHeap() {
  const heap: Due[] = []
  const isBefore = (one: Due, other: Due) => (one.at - other.at || one.first - other.first || one.turn - other.turn) < 0
  const swap = (a: number, b: number) => {
    const [one, other] = [heap[a] as Due, heap[b] as Due]
    heap[a] = other
    heap[b] = one
  }
  const isOrdered = (a: number, b: number) => isBefore(heap[a] as Due, heap[b] as Due)
  const sink = (from: number) => {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const least = right < heap.length && isOrdered(right, left) ? right : left
      if (least >= heap.length || isOrdered(at, least)) return
      swap(at, least)
      at = least
    }
  }
  return {
    add: (one: Due) => {
      heap.push(one)
      for (let at = heap.length - 1; at > 0; ) {
        const above = (at - 1) >> 1
        if (isOrdered(above, at)) return
        swap(at, above)
        at = above
      }
    },
    take: (): Due | undefined => {
      const first = heap[0]
      const last = heap.pop()
      if (first !== last && last) {
        heap[0] = last
        sink(0)
      }
      return first
    },
  }
}

const TAKEN = ['setTimeout', 'clearTimeout', 'setImmediate', 'navigator', 'crypto'] as const

/** While `work` runs, what asks for time or chance by its global name gets this world's. */
export async function within<T>(world: World, work: () => Promise<T>): Promise<T> {
  const before = TAKEN.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
  const [dateNow, random, traced] = [Date.now, Math.random, Error.stackTraceLimit]
  const ours = {
    setTimeout: (act: () => void, milliseconds = 0) => world.later(milliseconds, act),
    clearTimeout: (callOff?: () => void) => callOff?.(),
    setImmediate: (act: () => void) => world.later(world.pick(8), act),
    // Of two tabs only one sends, where a browser has locks: here there is one.
    navigator: {},
    crypto: { getRandomValues: (bytes: Uint8Array) => bytes.map(() => world.pick(256)) },
  }
  for (const name of TAKEN)
    Object.defineProperty(globalThis, name, { value: ours[name], configurable: true, writable: true })
  // Where a fault comes from is not told: that would take longer than all the rest.
  Error.stackTraceLimit = 0
  Date.now = world.now
  Math.random = () => world.pick(2 ** 30) / 2 ** 30
  try {
    return await work()
  } finally {
    for (const [name, was] of before) {
      if (was) Object.defineProperty(globalThis, name, was)
      else Reflect.deleteProperty(globalThis, name)
    }
    Date.now = dateNow
    Math.random = random
    Error.stackTraceLimit = traced
  }
}
