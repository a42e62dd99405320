// Looks about once a second at every session that has lines here, for what nobody here did: what another process wrote, what time alone
// took away, and counsellors whose line is gone. It decides nothing by itself.
import type { Db } from '#db/client.ts'
import { beginLeasesAnew, leasesOf, renewLeases } from '#db/host-leases.ts'
import type { Prepared } from '#db/prepared.ts'
import { fallenLines } from '#db/standing-lines.ts'
import { type Instant, SECOND } from '#shared/time.ts'
import type { Lines, Occupied } from '../line/lines.ts'
import { describeFault, type Journal } from '../ops/journal.ts'
import { letLapse, seeOut } from './counsellor-seat.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { Presences } from './presence.ts'
import type { LiveSessions } from './sessions.ts'

const EVERY = 800
// [PR51] In each so many rounds it is asked whether lines still stand, since whoever said that they end may not have been heard.
const STANDING = 5
/** [CO45] */
const [LOST, FALLEN] = [20 * SECOND, 60 * SECOND]
// A round that comes later than this shows that the process itself was held up.
const AWAY = 5 * SECOND

type Ground = {
  db: Db
  prepared: Prepared
  elsewhere: Elsewhere
  sessions: LiveSessions
  presences: Presences
  lines: Lines
  journal: Journal
  now: () => Instant
  ahead: () => number
}
export type Watch = { catchUp: (session: string) => void; endFallen: () => void; stop: () => Promise<void> }

export async function openWatch(ground: Ground): Promise<Watch> {
  const { lines, sessions, elsewhere, journal } = ground
  // [CO46] After a start, or while the database or this process was away, nobody's line was gone. [DU68] Where another server could
  // hear them, one that starts changes nothing.
  if (!(await elsewhere.renew()).witnessed) await beginLeasesAnew(ground.db, { ahead: ground.ahead() })
  const leapt = openLeapt()
  let heard = performance.now()
  let failing = false
  let over = false
  let rounds = 0
  const told = new Set<string>()
  const look = async () => {
    rounds += 1
    await elsewhere.renew()
    if (performance.now() - heard > AWAY) await beginLeasesAnew(ground.db, { ahead: ground.ahead() })
    await lookAt(ground, lines.places(), leapt)
    if (rounds % STANDING === 0) await endFallen(ground)
    sessions.letGo(lines.places().map(({ session }) => session))
    heard = performance.now()
    failing = false
  }
  const failed = (fault: unknown) => {
    heard = Number.NEGATIVE_INFINITY
    if (!failing) journal.error(describeFault(fault), 'watch-fault')
    failing = true
  }
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()
  const next = () => {
    if (over) return
    timer = setTimeout(() => {
      looking = look().catch(failed).finally(next)
    }, EVERY)
  }
  next()
  return {
    catchUp: (session) => {
      told.add(session)
      if (told.size > 1) return
      // What is told in one breath is asked for at once.
      setImmediate(() => {
        const places = [...told].flatMap((one) => lines.places(one))
        told.clear()
        catchUp(ground, places).catch(failed)
      })
    },
    endFallen: () => void endFallen(ground).catch(failed),
    stop: () => {
      over = true
      clearTimeout(timer)
      return looking
    },
  }
}

async function lookAt(ground: Ground, places: readonly Occupied[], leapt: Leapt): Promise<void> {
  if (places.length === 0) return
  const { db, lines, presences } = ground
  // Read once: a clock that is put forward meanwhile makes nobody's line look gone.
  const by = { ahead: ground.ahead() }
  const ids = places.map(({ session }) => session)
  await catchUp(ground, places)
  const seats = await ground.elsewhere.seatsOf(ids)
  presences.compare(ids, seats ?? new Map())
  await lines.askHosts()
  const hosted = places.filter((place) => place.hosted).map(({ session }) => session)
  await renewLeases(db, { sessions: hosted, ...by })
  const leases = await leasesOf(ground.prepared, { sessions: ids, ...by })
  // [DU42] The database's clock may be set too: then it is not known how long anybody was gone.
  if (leapt(leases[0]?.at, by.ahead)) return beginLeasesAnew(db, by)
  for (const { session, gone } of leases) {
    const place = places.find((one) => one.session === session)
    if (!place) continue
    await seeOut(ground, place)
    presences.setHostLost(session, gone >= LOST)
    if (gone >= FALLEN) await letLapse(ground, place)
  }
}

/** [PR51] Ends the lines of ended sign-ins and of seats that were taken away, also where nobody told. */
function endFallen({ prepared, lines }: Ground): Promise<void> {
  return lines.endFallen((open) =>
    fallenLines(
      prepared,
      open.map(({ seated, asking, signIn }) => ({ ...seated, by: asking, signIn })),
    ),
  )
}

type Behind = Pick<Ground, 'sessions' | 'lines'>

/** [DU30] [DU65] Takes in what others have written. [DU60] Where a session does not open any more, its lines end: whoever comes back is told. */
export async function catchUp({ sessions, lines }: Behind, places: readonly Occupied[]): Promise<void> {
  for (const session of await sessions.catchUp(places)) lines.endSession(session)
}

type Leapt = (at: Instant | undefined, ahead: number) => boolean

/** Whether the database's clock, of which `ahead` is our own doing, has gone on by more or less than has passed. */
export function openLeapt(passed: () => number = () => performance.now()): Leapt {
  let before: number | null = null
  return (at, ahead) => {
    if (at === undefined) return false
    const apart = at - ahead - passed()
    const isFar = before !== null && Math.abs(apart - before) > AWAY
    before = apart
    return isFar
  }
}
