// Halfway in a process of its own: whole but for its pages, with every check and seal. What it is asked to make it makes by its own core functions.
import { LIMITS } from '#server/front/limits.ts'
import { readEnv } from '#server/ops/env.ts'
import { start } from '#server/start.ts'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import { answering, heapUsed, settleDown } from './answering.ts'
import { type Counsellor, counsellCouple, counsellorIn, openHosted, openPair } from './couples.ts'
import { TALK } from './talk.ts'

// The limits count as ever, but nobody answers without pause for minutes, and all come from one address here.
const wide = { points: 1_000_000, duration: 1 }
const budgets = { ...LIMITS, command: wide, connect: wide, reach: wide }
const pages = async () => ({ answer: async () => {}, upgrade: null, close: async () => {} })

// The house has no exercise that is sentences alone.
;(CATALOGUE as Script[]).push(TALK)

let ahead = 0
const now = () => Date.now() + ahead
const { port, stop, ...running } = await start({ env: readEnv(process.env), now, budgets, pages })
process.once('SIGTERM', () => void stop().then(() => process.exit(0)))

const TOGETHER = 4
// Longer than a session that nobody asks for stays in memory.
const IDLE = 11 * 60_000
let known: Promise<Counsellor> | undefined
const counsellor = () => {
  known ??= counsellorIn(running)
  return known
}

answering(port, {
  make: ({ rooms, isHosted }: { rooms: number; isHosted: boolean }) =>
    some(rooms, async () => (isHosted ? openHosted(running, await counsellor()) : openPair(running))),
  heap: heapUsed,
  /** Until whatever nobody asks for any more has left the memory. */
  forget: () => {
    ahead += IDLE
    return settleDown()
  },
  /** As pages do: the session is read for its first seat. */
  read: async (places: { room: string; token: string }[]) => {
    for (const { room, token } of places) {
      const found = await running.identity.whoIs(new Headers({ authorization: `Bearer ${token}` }))
      if (!found || 'refused' in (await running.runtime.reads.session(found.person, room))) throw new Error('not read')
    }
  },
  counsel: async (couples: number) => {
    const ada = await counsellor()
    await some(couples, () => counsellCouple(running, ada))
  },
  desk: async () => {
    const { person } = await counsellor()
    const day = await running.runtime.reads.desk.today(person)
    if ('refused' in day) throw new Error(day.refused)
    return day.couples.length
  },
})

/** A few at a time, as they would come. */
async function some<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = []
  let begun = 0
  const one = async () => {
    while (begun < count) {
      begun += 1
      made.push(await make())
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, one))
  return made
}
