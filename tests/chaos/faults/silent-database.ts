// Nothing reaches the database and nothing comes from it, and no line to it ends.
import { type Fault, mendBacks } from './fault.ts'

export const silentDatabase: Fault = {
  name: 'silent-database',
  store: 'postgres',
  lasts: [2_000, 10_000],
  isAnswered: true,
  begin: async ({ stands }) => {
    for (const { back } of stands) back?.set({ up: 'nowhere', down: 'nowhere' })
  },
  heal: mendBacks,
}
