// One queue for each session that has something to do: what concerns a session is done one after the other, sessions side by side.
import PQueue from 'p-queue'

export type Queues = {
  inTurn: <T>(session: string, work: () => Promise<T>) => Promise<T>
  /** Resolves once nothing is under way. */
  idle: () => Promise<void>
}

export function openQueues(): Queues {
  const queues = new Map<string, PQueue>()
  return {
    inTurn: async (session, work) => {
      const queue = queues.get(session) ?? new PQueue({ concurrency: 1 })
      queues.set(session, queue)
      try {
        return await queue.add(work)
      } finally {
        if (queue.size === 0 && queue.pending === 0) queues.delete(session)
      }
    },
    idle: async () => void (await Promise.all([...queues.values()].map((queue) => queue.onIdle()))),
  }
}
