// The database cannot be reached: all lines to it go, and no new one comes about.
import { type Fault, mendBacks } from './fault.ts'

export const absentDatabase: Fault = {
  name: 'absent-database',
  store: 'postgres',
  lasts: [1_000, 8_000],
  isAnswered: true,
  begin: async ({ stands }) => {
    for (const { back } of stands) {
      back?.shut(true)
      back?.cut()
    }
  },
  heal: mendBacks,
}
