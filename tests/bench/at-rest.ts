// What a server holds and does while nobody answers: memory for rooms that are live or idle, coming back, reading a long session, a desk.
import type { Contender } from './contenders.ts'
import { costing, perOne } from './driver/costing.ts'
import type { Place } from './driver/line.ts'
import { PATIENCE, quantile, saturate, stepByStep } from './driver/loads.ts'
import type { Room } from './driver/room.ts'
import { newTally, type Tally } from './driver/tally.ts'
import type { Plan } from './plan.ts'
import { enterAll } from './round.ts'

const KB = 1_024
const MS = 1_000

export type AtRest = { kbPerLive: number; kbPerIdle: number; backP50: number; backP99: number }

/** Heap of one live room with both lines, and of one that all have left; and how long who comes back to such a one waits for it. */
export async function restIn(contender: Contender, plan: Plan, tally: Tally): Promise<AtRest> {
  const { child } = contender
  // Code that has never run would count as a room's.
  await leave(await liven(contender, await contender.make(plan.live), tally), contender)
  const empty = await child.ask<number>('heap')
  const live = await liven(contender, await contender.make(plan.live), tally)
  const withLive = await child.ask<number>('heap')
  const idle = await contender.make(plan.idle)
  const visited = idle.slice(0, plan.back)
  await leave(await liven(contender, visited, tally), contender)
  const withIdle = await child.ask<number>('heap')
  const back = await comeBack(contender, visited, tally)
  for (const room of live) room.close()
  return {
    kbPerLive: (withLive - empty) / plan.live / KB,
    kbPerIdle: (withIdle - withLive) / plan.idle / KB,
    backP50: quantile(back, 0.5),
    backP99: quantile(back, 0.99),
  }
}

async function liven({ wire }: Contender, rooms: readonly Place[][], tally: Tally): Promise<Room[]> {
  const entered = await enterAll(wire, rooms, tally)
  await stepByStep(entered, { seconds: PATIENCE / MS, most: 3, tally })
  return entered
}

async function leave(rooms: readonly Room[], contender: Contender): Promise<void> {
  for (const room of rooms) room.close()
  await contender.child.ask('forget')
}

/** One after the other: from the opening of the line to the first thing seen, in milliseconds. */
async function comeBack({ wire }: Contender, rooms: readonly Place[][], tally: Tally): Promise<number[]> {
  const taken: number[] = []
  for (const places of rooms) {
    const began = performance.now()
    const [room] = await enterAll(wire, [places.slice(0, 2)], newTally())
    taken.push(performance.now() - began)
    if (!room) tally.stuck += 1
    room?.close()
  }
  return taken
}

/** Processor time, in milliseconds, that reading a session of so many entries takes beyond reading it again when it is in memory. */
export async function loadOne(contender: Contender, { load }: Plan, tally: Tally): Promise<number | null> {
  const { sessions, times, entries } = load
  const made = await contender.make(sessions)
  const rooms = await enterAll(contender.wire, made, tally)
  await saturate(rooms, { seconds: 60, most: entries, tally })
  for (const room of rooms) room.close()
  const firsts = made.flatMap(([first]) => first ?? [])
  const read = () => contender.child.ask('read', firsts)
  await read()
  let [cold, warm] = [0, 0]
  for (let time = 0; time < times; time++) {
    await contender.child.ask('forget')
    cold += (await costing(contender, read)).cost.node ?? Number.NaN
    warm += (await costing(contender, read)).cost.node ?? Number.NaN
  }
  const each = perOne(cold - warm, sessions * times)
  return Number.isNaN(each) ? null : each && each / MS
}

/** Processor time, in milliseconds, of one look at a counsellor's day. */
export async function deskOf(
  contender: Contender,
  couples: number,
): Promise<{ node: number | null; all: number | null }> {
  const looks = 5
  await contender.child.ask('counsel', couples)
  await contender.child.ask('desk')
  const { cost } = await costing(contender, async () => {
    for (let look = 0; look < looks; look++) await contender.child.ask('desk')
  })
  const all = cost.node === null ? null : cost.node + (cost.database ?? 0)
  const each = (sum: number | null) => (sum === null ? null : sum / looks / MS)
  return { node: each(cost.node), all: each(all) }
}
