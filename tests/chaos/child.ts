// The server that is hurt: a whole one but for its pages, in a process of its own. What it is asked over the fork's channel it does.
import { LIMITS } from '#server/front/limits.ts'
import { readEnv } from '#server/ops/env.ts'
import { home } from '#server/reads/home.ts'
import { start } from '#server/start.ts'
import { deleteMine } from '#server/writes/delete-mine.ts'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import { answering } from '#tests/bench/servers/answering.ts'
import { type Couple, openPair } from '#tests/bench/servers/couples.ts'
import { TALK } from '#tests/bench/servers/talk.ts'

// Nobody answers, or comes back, without pause for minutes, so these limits would be all that is measured.
const wide = { points: 1_000_000, duration: 1 }
const budgets = { ...LIMITS, command: wide, connect: wide, reach: wide, 'reach-at-all': wide }
const pages = async () => ({ answer: async () => {}, upgrade: null, close: async () => {} })

const TOGETHER = 4
// As the process that people run does.
const WITHIN = 4_500

;(CATALOGUE as Script[]).push(TALK)

const ahead = Number(process.env.CHAOS_AHEAD ?? 0)

const { stop, port, ...running } = await start({
  env: readEnv(process.env),
  faces: { wall: () => Date.now() + ahead, passed: () => performance.now() },
  budgets,
  pages,
  lost: () => process.exit(1),
})
process.once('SIGTERM', () => {
  setTimeout(() => process.exit(0), WITHIN).unref()
  void stop().then(() => process.exit(0))
})

answering(port, {
  make: async (rooms: number) => {
    const made: Couple[] = []
    let begun = 0
    const one = async () => {
      while (begun++ < rooms) made.push(await openPair(running))
    }
    await Promise.all(Array.from({ length: TOGETHER }, one))
    return made
  },
  /** All that the bearer of this token has written in their one couple. */
  deleteMine: async (token: string) => {
    const found = await running.identity.whoIs(new Headers({ authorization: `Bearer ${token}` }))
    if (!found) throw new Error('nobody bears this token')
    const { couples } = await home(running.core, { person: found.person.id })
    await deleteMine(running.core, { person: found.person.id, couple: couples[0]?.couple ?? '' })
  },
})
