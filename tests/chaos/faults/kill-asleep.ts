// A server is killed while everybody's device sleeps: they wake to lines that nobody holds at the other end.
import { setTimeout as wait } from 'node:timers/promises'
import { type Fault, mendFronts, oneOf, startAll } from './fault.ts'

export const killAsleep: Fault = {
  name: 'kill-asleep',
  lasts: [500, 4_000],
  begin: async (ground, pick) => {
    for (const { front } of ground.stands) front.set({ up: 'held', down: 'held' })
    await wait(pick(500))
    await oneOf(ground, pick).node.kill()
  },
  heal: async (ground) => {
    await startAll(ground)
    await mendFronts(ground)
  },
}
