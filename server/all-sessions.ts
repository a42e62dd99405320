// Something done to all sessions of a couple at once, or to none: nothing is said in any of them meanwhile, and no other is opened.
import { allOrNothing } from '#db/all-or-nothing.ts'
import type { Tx } from '#db/client.ts'
import { holdRoom } from '#db/couples.ts'
import { type ListedSession, sessionsOf } from '#db/sessions.ts'
import { type Live, openLive } from '#shared/session/live.ts'
import type { Core } from './core.ts'
import { inTurns } from './in-turns.ts'
import type { LogEntry } from './log.ts'

const ATTEMPTS = 5
const ALL = 100_000

/** A session whose turn is held, as its log stands. */
export type Held = { row: ListedSession; log: readonly LogEntry[]; live: Live }
type Ground = Pick<Core, 'db' | 'log' | 'rooms'>
type Doing<T> = {
  couple: string
  /** In one transaction; null takes everything back. */
  work: (tx: Tx, held: readonly Held[]) => Promise<T | null>
  /** Once it is committed, while the turns are still held. */
  after: (done: T, held: readonly Held[]) => Promise<void>
}

export async function inAllSessions<T extends object>(
  core: Ground,
  { couple, work, after }: Doing<T>,
): Promise<T | null> {
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const rows = await sessionsOf(core.db, { couple, most: ALL })
    const places = rows.map(({ session }) => ({ session, couple })).toSorted((a, b) => (a.session < b.session ? -1 : 1))
    const done = await inTurns(core, places, async () => {
      const held = await Promise.all(rows.map((row) => hold(core, couple, row)))
      const outcome = await allOrNothing(core.db, async (tx) => {
        await holdRoom(tx, { couple })
        const now = await sessionsOf(tx, { couple, most: ALL })
        if (now.some(({ session }) => !places.some((place) => place.session === session))) return 'again' as const
        return work(tx, held)
      })
      if (outcome !== null && outcome !== 'again') await after(outcome, held)
      return outcome
    })
    if (done !== 'again') return done
  }
  throw new Error('sessions kept being opened while something was done to all of them')
}

async function hold({ db, log }: Ground, couple: string, row: ListedSession): Promise<Held> {
  const entries = await log.load(db, { session: row.session, couple })
  return { row, log: entries, live: openLive(row.session, entries) }
}
