// One queue for each session that has something to do: what concerns a session is done one after the other, sessions side by side.
import PQueue from 'p-queue'
import { inTime, PATIENCE } from '#db/patience.ts'
import { NotBegun } from '#db/trouble.ts'

export type Queues = {
  /** Throws NotBegun when its turn does not come in time; it is never done then. */
  inTurn: <T>(session: string, work: () => Promise<T>) => Promise<T>
  /** Resolves once nothing is under way. */
  idle: () => Promise<void>
}

/** `patience`: how many milliseconds one waits for one's turn, where nobody is served meanwhile. */
export function openQueues(patience = PATIENCE): Queues {
  const queues = new Map<string, PQueue>()
  const served = { count: 0 }
  const waiting = { patience, served, late: () => new NotBegun('others were before it') }
  return {
    inTurn: (session, work) => {
      // [DU4]
      const queue = queues.get(session) ?? new PQueue({ concurrency: 1 })
      queues.set(session, queue)
      const tidy = () => {
        if (queue.size === 0 && queue.pending === 0) queues.delete(session)
      }
      // [DU40] While the database is silent nobody waits in a queue for long.
      return inTime((begun) => queue.add(begun).finally(tidy), work, waiting)
    },
    idle: async () => void (await Promise.all([...queues.values()].map((queue) => queue.onIdle()))),
  }
}
