// Every server is told to stop and started anew, one after the other, as when another version is brought out.
import { type Fault, startAll } from './fault.ts'

const WITHIN = 5_000

export const rolling: Fault = {
  name: 'rolling',
  lasts: [0, 0],
  begin: async ({ stands }) => {
    for (const { node } of stands) {
      const { code, took } = await node.stop()
      if (code !== 0 || took > WITHIN) throw new Error(`[DU6] ended with ${code} after ${Math.round(took)} ms`)
      await node.start()
    }
  },
  heal: startAll,
}
