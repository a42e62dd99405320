// What servers tell each other through their database does not arrive, or comes late: each goes on by what it finds there itself.
import { type Fault, mendBacks } from './fault.ts'

export const loseNotices: Fault = {
  name: 'lose-notices',
  store: 'postgres',
  lasts: [1_000, 5_000],
  begin: async ({ stands }) => {
    for (const { back } of stands) back?.muffle('nowhere')
  },
  heal: mendBacks,
}

export const lateNotices: Fault = {
  name: 'late-notices',
  store: 'postgres',
  lasts: [1_000, 4_000],
  begin: async ({ stands }, pick) => {
    for (const { back } of stands) back?.muffle({ later: () => pick(2_000) })
  },
  heal: mendBacks,
}
