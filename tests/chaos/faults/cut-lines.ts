// Lines between people and servers are cut, half of them at a time.
import { setTimeout as wait } from 'node:timers/promises'
import { type Fault, nothing } from './fault.ts'

export const cutLines: Fault = {
  name: 'cut-lines',
  lasts: [0, 500],
  begin: async ({ stands }, pick) => {
    for (let times = 1 + pick(4); times > 0; times--) {
      for (const { front } of stands) front.cut(() => pick(2) === 0)
      await wait(pick(300))
    }
  },
  heal: nothing,
}
