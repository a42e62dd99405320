// Every server is told to stop and started anew, one after the other, as when another version is brought out.
import { quantile } from '#tests/bench/driver/loads.ts'
import { type Fault, startAll } from './fault.ts'

const WITHIN = 5_000
const took: { stop: number; start: number }[] = []

export const rolling: Fault = {
  name: 'restarts',
  lasts: [0, 0],
  begin: async ({ stands }) => {
    for (const { node } of stands) {
      const { code, took: stop } = await node.stop()
      if (code !== 0 || stop > WITHIN) throw new Error(`[DU6] ended with ${code} after ${Math.round(stop)} ms`)
      const began = performance.now()
      await node.start()
      took.push({ stop, start: performance.now() - began })
    }
  },
  heal: startAll,
  /** Of all that were restarted until then. */
  measured: () => {
    const median = (all: number[]) => (all.length > 0 ? Math.round(quantile(all, 0.5)) : 0)
    return { stop_ms: median(took.map(({ stop }) => stop)), start_ms: median(took.map(({ start }) => start)) }
  },
}
