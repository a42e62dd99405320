// One round of one server: its rooms are entered, warmed up, and put under each load in turn. Between rounds nobody is in them.
import type { Contender } from './contenders.ts'
import { both, costing, perOne } from './driver/costing.ts'
import type { Place, Wire } from './driver/line.ts'
import { openLoop, PATIENCE, saturate, settled, stepByStep } from './driver/loads.ts'
import { enterRoom, type Room } from './driver/room.ts'
import type { Tally } from './driver/tally.ts'
import type { Plan } from './plan.ts'

/** By the second, by the command or step in microseconds of processor time, or in milliseconds. */
export type Round = {
  steps: number
  stepNode: number | null
  stepDatabase: number | null
  stepsOfTwo: number
  commands: number
  commandNode: number | null
  commandDatabase: number | null
  /** What a second server takes that only hears of it, and Redis. */
  commandHeard: number | null
  commandRedis: number | null
  reached: number
  openNode: number | null
  openDatabase: number | null
  ackP50: number
  ackP99: number
}

const TOGETHER = 20

export async function playRound(contender: Contender, plan: Plan, tally: Tally): Promise<Round> {
  const { seconds, most, rate } = plan
  const rooms = await enterAll(contender.wire, await contender.make(plan.rooms), tally)
  const bound = (which: keyof Plan['most']) => ({ seconds: seconds[which], most: most[which], tally })
  await saturate(rooms, { ...bound('warm'), most: 10 })
  await stepByStep(rooms, bound('warm'))
  const steps = await costing(contender, () => stepByStep(rooms, bound('steps')))
  const two = await stepByStep(rooms, { ...bound('two'), atOnce: 2 })
  const saturated = await costing(contender, () => saturate(rooms, bound('saturated')))
  const open = await costing(contender, () => openLoop(rooms, { rate, seconds: seconds.open, tally }))
  const { reached, p50, p99, count } = open.done
  await findAgain(rooms.slice(0, 10), tally)
  for (const room of rooms) room.close()
  return {
    steps: steps.done.perSecond,
    stepNode: perOne(both(steps.cost), steps.done.count),
    stepDatabase: perOne(steps.cost.database, steps.done.count),
    stepsOfTwo: two.perSecond,
    commands: saturated.done.perSecond,
    commandNode: perOne(saturated.cost.node, saturated.done.count),
    commandDatabase: perOne(saturated.cost.database, saturated.done.count),
    commandHeard: perOne(saturated.cost.other, saturated.done.count),
    commandRedis: perOne(saturated.cost.redis, saturated.done.count),
    reached,
    openNode: perOne(open.cost.node, count),
    openDatabase: perOne(open.cost.database, count),
    ackP50: p50,
    ackP99: p99,
  }
}

/** With a counsellor in each room, who sees every step open; steps a second. */
export async function playHosted(contender: Contender, { hosted, most }: Plan, tally: Tally): Promise<number> {
  const rooms = await enterAll(contender.wire, await contender.make(hosted.rooms, true), tally)
  await stepByStep(rooms, { seconds: hosted.seconds, most: most.warm, tally })
  const { perSecond } = await stepByStep(rooms, { seconds: hosted.seconds, most: most.steps, tally })
  for (const room of rooms) room.close()
  return perSecond
}

/** A few at a time, as they would come. */
export async function enterAll(wire: Wire, places: readonly Place[][], tally: Tally): Promise<Room[]> {
  const rooms: Room[] = []
  let begun = 0
  const enter = async () => {
    for (let next = places[begun++]; next; next = places[begun++]) rooms.push(await enterRoom(wire, next, tally))
  }
  await Promise.all(Array.from({ length: TOGETHER }, enter))
  return rooms
}

async function findAgain(rooms: readonly Room[], tally: Tally): Promise<void> {
  await settled(
    rooms.map((room) => room.findsAgain()),
    PATIENCE,
    tally,
  )
}
