// Which time a server goes by: its machine's or, where several serve one database, the database's, which is the same for all of them.
import type { Database } from '#db/client.ts'
import { clockOf } from '#db/reachable.ts'
import { newestMoment } from '#db/sessions.ts'
import { HOUR, type Instant, SECOND } from '#shared/time.ts'
import { doubtOf, type Faces, MACHINE, type Noticed, openClock, setBy } from './clock.ts'
import type { Journal } from './journal.ts'

const EVERY = 5 * SECOND

type Telling = { now?: (() => Instant) | undefined; faces?: Faces | undefined; journal: Journal }
export type Time = {
  now: () => Instant
  /** By how many milliseconds it was told to be ahead of the machine's. */
  ahead: () => number
  /** Whether it may be wrong by more than an hour: nothing may be thrown away by it. */
  isDoubted: () => boolean
  stop: () => void
}

/** `now`: the time, whatever any clock says. Doubts about a clock stand in the journal. */
export async function openTime(
  { now: given, faces = MACHINE, journal }: Telling,
  { db, kind }: Database,
): Promise<Time> {
  let doubted = false
  const noticed: Noticed = (leap) => {
    doubted ||= Math.abs(leap.by) > HOUR
    journal.warn(leap, 'clock-leapt')
  }
  const told = given ? { now: given, stop: () => {} } : await byClocks(faces, kind === 'postgres' ? db : null, noticed)
  const doubt = doubtOf(told.now(), await newestMoment(db))
  if (doubt) journal.warn(doubt, 'clock-doubtful')
  doubted ||= doubt !== null
  return { ...told, isDoubted: () => doubted, ahead: () => (given ? given() - Date.now() : 0) }
}

async function byClocks(
  machine: Faces,
  db: Database['db'] | null,
  noticed: Noticed,
): Promise<Pick<Time, 'now' | 'stop'>> {
  if (!db) return { now: openClock(noticed, machine), stop: () => {} }
  // [DU67]
  const { faces, compare } = setBy(machine, () => clockOf(db))
  await compare()
  const timer = setInterval(() => void compare().catch(() => {}), EVERY).unref()
  return { now: openClock(noticed, faces), stop: () => clearInterval(timer) }
}
