// Lines between servers and their database are cut, half of them at a time.
import { setTimeout as wait } from 'node:timers/promises'
import { type Fault, nothing } from './fault.ts'

export const cutDatabase: Fault = {
  name: 'cut-database',
  store: 'postgres',
  lasts: [0, 500],
  isAnswered: true,
  begin: async ({ stands }, pick) => {
    for (let times = 1 + pick(4); times > 0; times--) {
      for (const { back } of stands) back?.cut(() => pick(2) === 0)
      await wait(pick(300))
    }
  },
  heal: nothing,
}
