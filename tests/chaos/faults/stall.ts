// A server is held up as a whole, as by a machine that swaps or sleeps, and goes on where it was.
import { type Fault, oneOf } from './fault.ts'

export const stall: Fault = {
  name: 'stall',
  lasts: [300, 8_000],
  begin: async (ground, pick) => oneOf(ground, pick).node.freeze(),
  heal: async ({ stands }) => {
    for (const { node } of stands) node.thaw()
  },
}
