// How a server that is measured says to its parent where it is, and does what it is asked to over the fork's channel. It ends with its parent.
import { setTimeout as wait } from 'node:timers/promises'

type Asked = { ask: string; given: never }
export type Answered = { answer: unknown } | { fault: string }

export function answering(port: number, asks: Record<string, (given: never) => unknown>): void {
  process.on('message', async ({ ask, given }: Asked) => {
    const answer = async (): Promise<Answered> => ({ answer: await asks[ask]?.(given) })
    process.send?.(await answer().catch((fault) => ({ fault: String(fault?.stack ?? fault) })))
  })
  process.once('disconnect', () => process.exit())
  process.send?.({ port })
}

/** Enough for lines that were closed to be gone, and for what a server looks after by itself once a second. */
export function settleDown(): Promise<void> {
  return wait(2_000)
}

/** The heap in use, in bytes, once all that nobody needs is gone. */
export function heapUsed(): number {
  for (let times = 0; times < 3; times++) globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
