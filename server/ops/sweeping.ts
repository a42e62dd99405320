// Sweeps what people deleted out of the database's files while others go on. The next start does what was cut short.
import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '#db/client.ts'
import { sweepOwed } from '#db/sweeping.ts'
import { describeFault, type Journal } from './journal.ts'

const EVERY = 2_000
// How long to wait while somebody, a backup for instance, still reads the database as it was.
const LATER = 60_000
const WITHIN = 3_000

export type Sweeping = { stop: () => Promise<void> }

export function openSweeping(database: Database, journal: Journal): Sweeping {
  let over = false
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    const done = await sweepOwed(database).catch((fault) => {
      if (!over) journal.error(describeFault(fault), 'sweep-fault')
      return 'later' as const
    })
    if (done === 'done') journal.info({}, 'swept')
    return done === 'later' ? LATER : EVERY
  }
  const next = (pause: number) => {
    if (!over) timer = setTimeout(go, pause).unref()
  }
  const go = () => {
    sweeping = look().then(next)
  }
  let sweeping = look().then(next)
  return {
    /** What was deleted just before is swept as well, unless it takes too long. */
    stop: async () => {
      over = true
      clearTimeout(timer)
      await Promise.race([sweeping.then(look), wait(WITHIN, null, { ref: false })])
    },
  }
}
