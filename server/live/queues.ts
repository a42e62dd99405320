// One queue for each session that has something to do: what concerns a session is done one after the other, sessions side by side.
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
  const last = new Map<string, Promise<void>>()
  const served = { count: 0 }
  const waiting = { patience, served, late: () => new NotBegun('others were before it') }
  return {
    inTurn: (session, work) => {
      // [DU4]
      const queue = (begin: () => Promise<void>) => {
        const before = last.get(session)
        let done = () => {}
        const turn = new Promise<void>((resolve) => {
          done = resolve
        })
        last.set(session, turn)
        const over = () => {
          if (last.get(session) === turn) last.delete(session)
          done()
        }
        void (before ? before.then(begin) : begin()).then(over)
      }
      // [DU40] While the database is silent nobody waits in a queue for long.
      return inTime(queue, work, waiting)
    },
    idle: async () => {
      while (last.size > 0) await Promise.all(last.values())
    },
  }
}
