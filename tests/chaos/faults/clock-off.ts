// One server comes back with its clock ten minutes off, either way, and people go on there and at the others; then it comes back with the right one.
import { type Fault, oneOf, startAll } from './fault.ts'

const OFF = 10 * 60_000

export const clockOff: Fault = {
  name: 'clock-off',
  lasts: [1_000, 4_000],
  begin: async (ground, pick) => {
    const { node } = oneOf(ground, pick)
    await node.stop()
    await node.start({ ahead: pick(2) === 0 ? OFF : -OFF })
  },
  heal: async (ground) => {
    for (const { node } of ground.stands) if (node.ahead() !== 0) await node.stop()
    await startAll(ground)
  },
}
