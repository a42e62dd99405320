// Everybody's device falls asleep with its line open, and takes in what has come once it wakes.
import { type Fault, mendFronts } from './fault.ts'

export const asleep: Fault = {
  name: 'asleep',
  lasts: [1_000, 12_000],
  begin: async ({ stands }) => {
    for (const { front } of stands) front.set({ up: 'held', down: 'held' })
  },
  heal: mendFronts,
}
