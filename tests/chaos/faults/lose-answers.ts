// Servers hear everything and nothing of theirs arrives; then the lines are cut. Whoever comes back sends all of it again.
import { type Fault, mendFronts } from './fault.ts'

export const loseAnswers: Fault = {
  name: 'lose-answers',
  lasts: [200, 3_000],
  begin: async ({ stands }) => {
    for (const { front } of stands) front.set({ up: 'through', down: 'nowhere' })
  },
  heal: mendFronts,
}
