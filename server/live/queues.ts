// One queue for each session that has something to do: what concerns a session is done one after the other, sessions side by side.
import { inTime, PATIENCE } from '#db/patience.ts'
import { NotBegun } from '#db/trouble.ts'
import { oneByOne } from '../one-by-one.ts'

export type Queues = {
  /** Throws NotBegun when its turn does not come in time; it is never done then. */
  inTurn: <T>(session: string, work: () => Promise<T>) => Promise<T>
  /** Resolves once nothing is under way. */
  idle: () => Promise<void>
}

type Queue = ReturnType<typeof oneByOne>

/** `patience`: how many milliseconds one waits for one's turn, where nobody is served meanwhile. */
export function openQueues(patience = PATIENCE): Queues {
  const queues = new Map<string, Queue>()
  const opened = (session: string): Queue => {
    const queue = oneByOne(() => queues.delete(session))
    queues.set(session, queue)
    return queue
  }
  const waiting = { patience, served: { count: 0 }, late: () => new NotBegun('others were before it') }
  return {
    // [DU4] [DU40] While the database is silent nobody waits in a queue for long.
    inTurn: (session, work) => inTime(queues.get(session) ?? opened(session), work, waiting),
    idle: async () => {
      while (queues.size > 0) {
        const last = [...queues.values()].map((queue) => new Promise<void>((done) => queue(async () => done())))
        await Promise.all(last)
      }
    },
  }
}
