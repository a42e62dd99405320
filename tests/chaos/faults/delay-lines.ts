// What people send and hear comes later, each line's by as much as it happens: what one says overtakes what another said before.
import { type Fault, mendFronts } from './fault.ts'

export const delayLines: Fault = {
  name: 'delay-lines',
  lasts: [500, 4_000],
  begin: async ({ stands }, pick) => {
    const later = () => (pick(8) === 0 ? pick(1_500) : pick(60))
    for (const { front } of stands) front.set({ up: { later }, down: { later } })
  },
  heal: mendFronts,
}
