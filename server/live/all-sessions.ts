// Does something to all sessions of a couple at once, or to none. Meanwhile nothing is written in any of them and no other is opened.
import { allOrNothing } from '#db/all-or-nothing.ts'
import type { Db, Tx } from '#db/client.ts'
import { holdRoom } from '#db/couples.ts'
import { everySessionOf, type ListedSession } from '#db/sessions.ts'
import { type Live, openLive } from '#shared/session/live.ts'
import type { Core } from '../core/core.ts'
import { unlessDamaged } from '../log/damage.ts'
import { fold } from '../log/fold.ts'
import type { LogEntry } from '../log/log.ts'
import { inTurns } from './in-turns.ts'

const ATTEMPTS = 5
const byId = (one: { session: string }, other: { session: string }) => (one.session < other.session ? -1 : 1)

/** A session whose turn is held, as its log stands. */
export type HeldSession = { row: ListedSession; log: readonly LogEntry[]; live: Live }
/** [DU61] Those that open and those that do not: whatever is done to all is done to both. */
export type AllHeld = { open: readonly HeldSession[]; unreadable: readonly ListedSession[] }
type Ground = Pick<Core, 'db' | 'log' | 'sessions'>
type Doing<T> = {
  couple: string
  /** In one transaction; null takes everything back. */
  work: (tx: Tx, held: AllHeld) => Promise<T | null>
  /** Once it is committed, while the turns are still held. */
  after: (done: T, all: readonly ListedSession[]) => Promise<void>
}

export async function inAllSessions<T extends object>(
  core: Ground,
  { couple, work, after }: Doing<T>,
): Promise<T | null> {
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const listed = (db: Db) => everySessionOf(db, { couple })
    const places = (await listed(core.db)).map(({ session }) => ({ session, couple })).toSorted(byId)
    const done = await inTurns(core, places, async () => {
      const rows = await listed(core.db)
      const held = await holdAll(core, couple, rows)
      const outcome = await allOrNothing(core.db, async (tx) => {
        await holdRoom(tx, { couple })
        // [DU69] None was opened meanwhile, and nothing was said in any, on whatever server.
        const isHeld = ({ session, position }: ListedSession) =>
          places.some((place) => place.session === session) &&
          rows.some((row) => row.session === session && row.position === position)
        if (!(await listed(tx)).every(isHeld)) return 'again' as const
        return work(tx, held)
      })
      if (outcome !== null && outcome !== 'again') await after(outcome, rows)
      return outcome
    })
    if (done !== 'again') return done
  }
  throw new Error('sessions kept going on while something was done to all of them')
}

async function holdAll(core: Ground, couple: string, rows: readonly ListedSession[]): Promise<AllHeld> {
  const tried = await Promise.all(
    rows.map(async (row) => ({ row, held: await unlessDamaged(hold(core, couple, row)) })),
  )
  return {
    open: tried.flatMap(({ held }) => held ?? []),
    unreadable: tried.flatMap(({ row, held }) => (held ? [] : [row])),
  }
}

async function hold({ db, log }: Ground, couple: string, row: ListedSession): Promise<HeldSession> {
  const { session } = row
  const entries = await log.load(db, { session, couple })
  return { row, log: entries, live: fold(log, session, entries, (sound) => openLive(session, sound)) }
}

type Shown = { couple: string; all: readonly ListedSession[]; deleted?: boolean }

/** Everybody on a line to these sessions is shown what is left of them. Where nothing is, or it does not open, the line ends. */
export async function showAnew(
  core: Pick<Core, 'sessions' | 'endSockets'>,
  { couple, all, deleted = false }: Shown,
): Promise<void> {
  for (const { session } of all) {
    if (deleted) core.sessions.forget(session)
    if (deleted || !(await core.sessions.reread({ session, couple }))) core.endSockets(session)
  }
}
