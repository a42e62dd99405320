// One part of the plan: people talk in many rooms while one thing after another is done to what serves them; then all that they said is looked for.
import { setTimeout as wait } from 'node:timers/promises'
import type { Couple } from '#tests/bench/servers/couples.ts'
import { seeded } from '#tests/support/rehearsal.ts'
import { check, type Wrong } from './check.ts'
import type { Fault } from './faults/fault.ts'
import { readAll, showAll } from './found.ts'
import { type Ground, openGround } from './ground.ts'
import { acknowledged, type History, newHistory } from './history.ts'
import type { Pick } from './person.ts'
import type { Part } from './plan.ts'
import { IN_ONE_ROOM, openTalk, type Room } from './talk.ts'

/** When a fault was begun, and when all was well again. */
type Window = { name: string; from: number; until: number; isAnswered: boolean }
export type Ran = {
  history: History
  wrongs: Wrong[]
  faults: Window[]
  /** What could not be begun or made good, and what the servers did by themselves. */
  troubles: string[]
  falls: number
  /** How long after the end of a fault the first answer came, at the most. */
  recovery: number
  measured: Record<string, number>
  /** How the servers ended when they were told to at the end. */
  ends: { code: number | null; took: number }[]
  seconds: number
}

type Running = {
  ground: Ground
  history: History
  note: (what: string) => void
  pick: Pick
  /** Whether so much of the time is over: all of it, unless said otherwise. */
  isLate: (share?: number) => boolean
}

/** So many answers between two faults, at the least. */
const LITTLE = 20
const [GRACE, RECOVERS_WITHIN] = [40_000, 30_000]
const TRIES = 30

/** Null where it cannot be run on this machine. `note` hears how it goes. */
export async function run(
  part: Part,
  { seed, seconds, note }: { seed: number; seconds: number; note: (what: string) => void },
): Promise<Ran | null> {
  const began = performance.now()
  const pick = seeded(seed)
  const history = newHistory()
  const ground = await openGround(part)
  if (!ground) return null
  const isLate = (share = 1) => performance.now() - began > seconds * 1_000 * share
  const running = { ground, history, note, pick, isLate }
  try {
    const couples = await makeRooms(ground, Math.ceil(part.least / IN_ONE_ROOM) + part.rooms)
    const talks = talkIn(couples, part, running)
    const { faults, ...rest } = await hurt(part, running, talks.isOver)
    await talks.end()
    await settle(ground)
    const shown = await showAll(ground.origins, talks.visited())
    const ends = []
    for (const { node } of ground.stands) ends.push(await node.stop())
    const wrongs = check(history, await readAll(ground.place, shown))
    const falls = ground.stands.reduce((sum, { node }) => sum + node.falls(), 0)
    return {
      history,
      wrongs,
      faults,
      ...rest,
      falls,
      ends,
      seconds: Math.round((performance.now() - began) / 1_000),
    }
  } finally {
    await ground.end()
  }
}

async function makeRooms({ stands: [stand] }: Ground, rooms: number): Promise<Couple[]> {
  return stand ? stand.node.make(rooms) : []
}

/** So many rooms at a time, each left for the next when its exercise is through. */
function talkIn(couples: readonly Couple[], { rooms, pace = 0 }: Part, { ground, history, pick, note }: Running) {
  const left = [...couples]
  const open = new Set<Room>()
  const visited: Couple[] = []
  let isOver = false
  const one = async () => {
    for (let couple = left.shift(); couple && !isOver; couple = left.shift()) {
      const room = openTalk(couple, { origins: ground.origins, pace }, history, pick)
      open.add(room)
      visited.push(couple)
      await room.talk(() => isOver).catch((fault: Error) => note(`${room.session}: ${fault.message}`))
      open.delete(room)
      room.leave()
    }
  }
  const all = Promise.all(Array.from({ length: rooms }, one))
  return {
    visited: () => visited,
    isOver: () => left.length === 0 && open.size === 0,
    /** After the step that they are at, as far as that ends. */
    end: async () => {
      isOver = true
      await Promise.race([all, wait(GRACE)])
      for (const room of open) {
        history.stuck.push(`${room.session} did not come to an end`)
        room.leave()
      }
      await all
    },
  }
}

/** `isOver`: when everything has been said, so that no answer is to come. */
async function hurt({ faults, times, least }: Part, running: Running, isOver: () => boolean) {
  const { history, pick, isLate, note } = running
  const done: Window[] = []
  const troubles: string[] = []
  const measured: Record<string, number> = {}
  let recovery = 0
  const count = () => acknowledged(history.deeds).length
  /** By the answers or, on a slow machine, by the clock: whichever comes first, but not before people got on a little. */
  const passes = async (share: number) => {
    const enough = Math.min(least * share, count() + LITTLE)
    const isDue = () => count() >= least * share || (isLate(share) && count() >= enough)
    while (!isDue() && !isLate()) await wait(50)
  }
  for (let time = 0; time < times && !isLate(); time++) {
    await passes((time + 1) / (times + 1))
    const fault = faults[time % faults.length]
    if (!fault) break
    note(`${count()} acknowledged; ${fault.name}`)
    const { window, what } = await through(fault, running)
    Object.assign(measured, what.measured)
    troubles.push(...what.troubles)
    done.push(window)
    if (!isOver()) recovery = Math.max(recovery, await firstAnswer(history, window.until))
    await wait(pick(150))
  }
  await passes(1)
  return { faults: done, troubles, measured, recovery }
}

/** Begins it, lets it last, and makes it good again. */
async function through(fault: Fault, { ground, pick }: Running) {
  const { name, lasts, begin, heal, isAnswered = false } = fault
  const from = performance.now()
  const troubles: string[] = []
  const failed = (why: unknown) => void troubles.push(`${name}: ${why instanceof Error ? why.message : why}`)
  await begin(ground, pick).catch(failed)
  await wait(lasts[0] + pick(lasts[1] - lasts[0]))
  await heal(ground).catch(failed)
  const window: Window = { name, from, until: performance.now(), isAnswered }
  return { window, what: { troubles, measured: fault.measured?.() ?? {} } }
}

/** How many milliseconds after a moment the first answer came, as far as one came in time. */
async function firstAnswer({ answers }: History, since: number): Promise<number> {
  for (;;) {
    const first = answers.findLast(({ from, took, came }) => came && from + took > since)
    const passed = performance.now() - since
    if (first || passed > RECOVERS_WITHIN) return passed
    await wait(20)
  }
}

async function settle({ stands, postgres }: Ground): Promise<void> {
  for (const { front, back } of stands) for (const cable of [front, back]) cable?.mend()
  await postgres?.revive()
  for (const { node } of stands) {
    node.thaw()
    // A database that still gathers itself refuses at first.
    for (let tries = 0; ; tries++) {
      const why = await node.start().catch((fault: unknown) => fault)
      if (!why) break
      if (tries > TRIES) throw why
      await wait(1_000)
    }
  }
}
