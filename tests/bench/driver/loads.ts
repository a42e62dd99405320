// The ways in which rooms are put under load. Each ends by itself: rooms in which something never comes are counted as stuck and left alone.
import type { Room } from './room.ts'
import type { Tally } from './tally.ts'

export const PATIENCE = 10_000

/**
 * `most`: in each room. `atOnce`: in how many of them something goes on at a time; in all, unless said otherwise.
 * `patience`: how long after these seconds the last ones may take.
 */
type Bound = { seconds: number; most: number; atOnce?: number; patience?: number; tally: Tally }
export type Done = { count: number; perSecond: number }
export type Latencies = { count: number; reached: number; p50: number; p99: number }

/** Closed loop: each room goes from step to step. */
export function stepByStep(rooms: readonly Room[], bound: Bound): Promise<Done> {
  return closedLoop(rooms, bound, (room) => room.step())
}

/** Closed loop: in each room one person answers anew as soon as the last answer is acknowledged. */
export function saturate(rooms: readonly Room[], bound: Bound): Promise<Done> {
  return closedLoop(rooms, bound, (room) => room.answerAnew())
}

async function closedLoop(
  rooms: readonly Room[],
  { seconds, most, atOnce = rooms.length, patience = PATIENCE, tally }: Bound,
  once: (room: Room) => Promise<void>,
): Promise<Done> {
  const began = performance.now()
  const until = began + seconds * 1_000
  let count = 0
  let ended = began
  let taken = 0
  const loop = async () => {
    for (let room = rooms[taken++]; room; room = rooms[taken++]) {
      for (let done = 0; done < most && performance.now() < until; done++) {
        await once(room)
        count += 1
        ended = performance.now()
      }
    }
  }
  await settled(Array.from({ length: atOnce }, loop), seconds * 1_000 + patience, tally)
  return { count, perSecond: count / Math.max(0.001, (ended - began) / 1_000) }
}

/**
 * Open loop: answers are sent at a fixed rate, whoever waits; each is as late as it comes after the moment at which it was due. A server
 * that cannot keep up may turn some away.
 */
export async function openLoop(
  rooms: readonly Room[],
  { rate, seconds, tally }: { rate: number; seconds: number; tally: Tally },
): Promise<Latencies> {
  const began = performance.now()
  const taken: number[] = []
  const sent: Promise<void>[] = []
  const send = (room: Room, due: number) =>
    room.answerAnew().then(
      () => void taken.push(performance.now() - due),
      () => {
        tally.refused += 1
      },
    )
  while (sent.length < rate * seconds) {
    const due = began + (sent.length * 1_000) / rate
    const early = due - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, Math.ceil(early)))
    const room = rooms[sent.length % rooms.length]
    if (room) sent.push(send(room, due))
  }
  await settled(sent, PATIENCE, tally)
  const lasted = (performance.now() - began) / 1_000
  return { count: taken.length, reached: taken.length / lasted, p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) }
}

/** Waits for all of them, and no longer than that: what is not through by then, or failed, is stuck. */
export async function settled(works: readonly Promise<unknown>[], within: number, tally: Tally): Promise<void> {
  let through = 0
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, within)
  })
  const each = works.map((work) =>
    work.then(
      () => {
        through += 1
      },
      () => {},
    ),
  )
  await Promise.race([Promise.all(each), late])
  clearTimeout(timer)
  tally.stuck += works.length - through
}

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
