// The database hears everything and its answers do not arrive: it is not known what it has committed.
import { type Fault, mendBacks } from './fault.ts'

export const loseCommits: Fault = {
  name: 'lose-commits',
  store: 'postgres',
  lasts: [100, 3_000],
  isAnswered: true,
  begin: async ({ stands }) => {
    for (const { back } of stands) back?.set({ up: 'through', down: 'nowhere' })
  },
  heal: mendBacks,
}
