// Looks about once a second at every session that has lines here, for what nobody here did: what another process wrote, what time alone
// took away, and counsellors whose line is gone. It decides nothing by itself.
import type { Db } from '#db/client.ts'
import { beginLeasesAnew, leasesOf, renewLeases } from '#db/host-leases.ts'
import { positionsOf } from '#db/sessions.ts'
import { type Instant, SECOND } from '#shared/time.ts'
import { letLapse, seeOut } from './counsellor-seat.ts'
import { describeFault, type Journal } from './journal.ts'
import type { Lines, Occupied } from './lines.ts'
import type { Presences } from './presence.ts'
import type { Rooms } from './rooms.ts'

const EVERY = 800
/** [CO45] */
const [LOST, FALLEN] = [20 * SECOND, 60 * SECOND]
// Later than this the process itself was away, and knows of no line.
const AWAY = 5 * SECOND

type Ground = { db: Db; rooms: Rooms; presences: Presences; lines: Lines; journal: Journal; now: () => Instant }
export type Watch = { catchUp: (session: string) => void; stop: () => Promise<void> }

export async function openWatch(ground: Ground): Promise<Watch> {
  const { lines, rooms, journal } = ground
  // [CO46] After a start, or while the database or this process was away, nobody's line was gone.
  await beginLeasesAnew(ground.db, aheadOf(ground))
  let heard = performance.now()
  let failing = false
  let over = false
  const look = async () => {
    if (performance.now() - heard > AWAY) await beginLeasesAnew(ground.db, aheadOf(ground))
    await lookAt(ground, lines.places())
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
      const place = lines.places().find((one) => one.session === session)
      if (place) void rooms.catchUp(place).catch(failed)
    },
    stop: () => {
      over = true
      clearTimeout(timer)
      return looking
    },
  }
}

async function lookAt(ground: Ground, places: readonly Occupied[]): Promise<void> {
  if (places.length === 0) return
  const { db, rooms, lines, presences } = ground
  // Read once: a clock that is put forward meanwhile makes nobody's line look gone.
  const by = aheadOf(ground)
  const sessions = places.map(({ session }) => session)
  const [held, written] = [rooms.positions(sessions), await positionsOf(db, { sessions })]
  // What went on here while the database was asked is compared again in its turn.
  const behind = places.filter(({ session }) => held.has(session) && held.get(session) !== written.get(session))
  await Promise.all(behind.map((place) => rooms.catchUp(place)))
  await lines.askHosts()
  const hosted = places.filter((place) => place.hosted).map(({ session }) => session)
  await renewLeases(db, { sessions: hosted, ...by })
  for (const { session, gone } of await leasesOf(db, { sessions, ...by })) {
    const place = places.find((one) => one.session === session)
    if (!place) continue
    await seeOut(ground, place)
    presences.setHostLost(session, gone >= LOST)
    if (gone >= FALLEN) await letLapse(ground, place)
  }
}

/** How far the server's clock was put ahead of the machine's, which is the database's too. */
function aheadOf({ now }: Ground): { ahead: number } {
  return { ahead: now() - Date.now() }
}
