// What is not kept for ever: once an hour abandoned rooms, sign-ins whose time is over and guests who can never come back are removed.
// Where the clock is in doubt, nothing.
import { dropOldSignIns } from '#db/abandoned.ts'
import { dropGoneGuests } from '#db/gone-guests.ts'
import { DAY, HOUR } from '#shared/time.ts'
import type { Core } from '../core/core.ts'
import { removeAbandoned } from '../writes/remove-abandoned.ts'
import { describeFault, type Journal } from './journal.ts'
import type { Time } from './time.ts'

// For each of them the log is looked through, so they are few.
const GUESTS_AT_ONCE = 20

type Ground = { core: Core; time: Pick<Time, 'isDoubted'>; journal: Journal; days: number | 'off' }

export function openRetention(ground: Ground): { stop: () => Promise<void> } {
  let over = false
  let timer: NodeJS.Timeout | undefined
  const look = () =>
    removeOld(ground).catch((fault) => {
      if (!over) ground.journal.error(describeFault(fault), 'retention-fault')
    })
  const next = () => {
    if (!over) timer = setTimeout(go, HOUR).unref()
  }
  const go = () => {
    looking = look().then(next)
  }
  let looking = look().then(next)
  return {
    stop: () => {
      over = true
      clearTimeout(timer)
      return looking
    },
  }
}

async function removeOld({ core, time, journal, days }: Ground): Promise<void> {
  const now = core.now()
  // [RT3] Asked after the clock was, which notices a leap by that.
  if (time.isDoubted()) return
  // [RT4]
  const signIns = await dropOldSignIns(core.db, { before: now })
  const rooms = days === 'off' ? 0 : await removeAbandoned(core, { days })
  // [RT5] After both, since a room or a sign-in keeps its guest.
  const guests = await dropGoneGuests(core.db, { before: now - DAY, now }, GUESTS_AT_ONCE)
  if (rooms + signIns + guests > 0) journal.info({ rooms, signIns, guests }, 'removed-old')
}
