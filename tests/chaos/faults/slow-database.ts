// Every word between servers and their database takes long, some much longer than others.
import { type Fault, mendBacks } from './fault.ts'

export const slowDatabase: Fault = {
  name: 'slow-database',
  store: 'postgres',
  lasts: [2_000, 8_000],
  isAnswered: true,
  begin: async ({ stands }, pick) => {
    const later = () => (pick(4) === 0 ? pick(1_200) : pick(150))
    for (const { back } of stands) back?.set({ up: { later }, down: { later } })
  },
  heal: mendBacks,
}
