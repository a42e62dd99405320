// Starts a whole server and says where it is: what main and the tests both call. It reads no environment and no clock but those it is given.
import { randomInt } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CannotStart } from '#db/cannot-start.ts'
import type { Channel } from '#db/channel.ts'
import type { Database } from '#db/client.ts'
import { makeFolder } from '#db/embedded.ts'
import { refuseMoved } from '#db/moved.ts'
import { openDatabase } from '#db/open-database.ts'
import { isReachable } from '#db/reachable.ts'
import type { Instant } from '#shared/time.ts'
import { takeBackup } from './backup/take.ts'
import type { Core } from './core/core.ts'
import { noteAdmitted } from './core/looks.ts'
import { openCore } from './core/open-core.ts'
import { openDoors } from './doors/doors.ts'
import { capConnections, PATIENCE_WITH } from './front/connections.ts'
import { openFront } from './front/front.ts'
import { type Budgets, openLimits } from './front/limits.ts'
import { sayNothingFound } from './front/nothing-found.ts'
import { type Origins, originsOf } from './front/origins.ts'
import { type Answering, openPages, type Pages } from './front/pages.ts'
import { openTakings } from './front/takings.ts'
import { type Identity, openIdentity } from './identity/identity.ts'
import { type Lines, openLines } from './line/lines.ts'
import { allowing, openDoor } from './line/socket.ts'
import { clearSeat } from './live/counsellor-seat.ts'
import { NOBODY_ELSEWHERE, openElsewhere } from './live/elsewhere.ts'
import { endingOn, hearOthers } from './live/hearing.ts'
import { openNotices } from './live/notices.ts'
import { tellThrough } from './live/redis-channel.ts'
import type { LiveSessions } from './live/sessions.ts'
import { openWatch } from './live/watch.ts'
import type { KeyPlaces } from './log/master-key.ts'
import { takeNewKey } from './log/new-key.ts'
import { openSecrets } from './log/root-secret.ts'
import { openForCommands } from './ops/at-the-server.ts'
import type { Faces } from './ops/clock.ts'
import { type Env, keysOf, trustedProxies } from './ops/env.ts'
import { type Journal, openJournal } from './ops/journal.ts'
import { type Metrics, NOTHING_COUNTED, openMetrics, openToScrapes } from './ops/metrics.ts'
import { openRetention } from './ops/retention.ts'
import { openSweeping } from './ops/sweeping.ts'
import { openTime, type Time } from './ops/time.ts'
import { VERSION } from './ops/version.ts'
import { openReads } from './reads.ts'
import { keepRuntime, type Runtime } from './runtime.ts'

const LOOPBACK = ['127.0.0.1', 'localhost', '::1']
const PATIENCE = 3_000

export type Starting = {
  env: Env
  /** The time, whatever any clock says. */
  now?: () => Instant
  /** What the machine tells of time. */
  faces?: Faces
  /** A whole number from 0 to n - 1; by chance, unless said otherwise. */
  draw?: (n: number) => number
  budgets?: Budgets
  /** How many milliseconds anything may wait for the database. */
  patience?: number
  journal?: Journal
  /** What servers tell each other by: the database's own channel, unless said otherwise. */
  channel?: Channel
  /** Another process has the embedded database now: this one may serve nothing any more. */
  lost?: (why: CannotStart) => void
  /** What answers everything that is not a socket or health: Next.js, unless said otherwise. */
  pages?: (at: { dev: boolean; host: string; port: number; journal: Journal }) => Promise<Pages>
}
export type Started = {
  origin: string
  port: number
  /** Where what is counted is read, if anywhere. */
  scraped: number | null
  lan: boolean
  runtime: Runtime
  core: Core
  identity: Identity
  stop: () => Promise<void>
}

/** Throws CannotStart with a sentence for the one who runs it. */
export async function start(starting: Starting): Promise<Started> {
  const { env, lost = () => {}, patience } = starting
  const metrics = env.METRICS_PORT === undefined ? NOTHING_COUNTED : openMetrics()
  const journal = metrics.countJournal(starting.journal ?? openJournal(env))
  makeFolder(env.DATA_DIR)
  const serving = { lost, asked: metrics.asked }
  const opened = await openDatabase({ url: env.DATABASE_URL, folder: env.DATA_DIR, serving, patience })
  const database = tellThrough(env.REDIS_URL, opened, journal)
  const sweeping = openSweeping(database, journal)
  const close = () => sweeping.stop().finally(database.close)
  try {
    const started = await serve({ ...starting, journal, metrics }, { ...database, close })
    journal.info({ port: started.port, database: database.kind }, 'started')
    return started
  } catch (fault) {
    await close()
    throw fault
  }
}

type Serving = Starting & { journal: Journal; metrics: Metrics }

async function serve(starting: Serving, database: Database): Promise<Started> {
  const { env, journal, metrics, patience, draw = randomInt } = starting
  const { db, prepared } = database
  const time = await openTime(starting, database)
  const { now, ahead } = time
  const keys = keysOf(env)
  const secrets = await openSecrets(database.upkeep, { ...keys, folder: env.DATA_DIR })

  let pages: Pages | null = null
  const doors = awaited<Answering>()
  let phase: 'starting' | 'open' | 'draining' = 'starting'
  const open = () => phase === 'open'
  const lan = !LOOPBACK.includes(env.HOST)
  const trusted = trustedProxies(env)
  const takings = openTakings({ db, prepared, secret: secrets.limits, ahead, journal })
  const limits = metrics.countLimits(openLimits({ budgets: starting.budgets, now, takings }))
  const dev = env.NODE_ENV === 'development'
  const secure = env.BASE_URL?.startsWith('https://') ?? false
  const origins = (): Origins => originsOf({ base: env.BASE_URL, port: portOf(http), lan })
  const ready = async () => open() && (await isReachable(db))
  const said = { dev, secure, offline: isHeld(env), contact: env.SECURITY_CONTACT ?? null }
  const front = openFront({ ...said, now, limits, trusted, journal, origins, answering: doors.come, ready })
  const http = createServer(PATIENCE_WITH, front)
  capConnections(http, { trusted })
  const notices = metrics.countNotices(openNotices(starting.channel ?? database.channel))
  const elsewhere = database.kind === 'postgres' ? openElsewhere(prepared, notices) : NOBODY_ELSEWHERE
  // Called once there are lines, and by then `core` is set.
  const lines = openLines(http, {
    allow: allowing({ origins, trusted, limits, open }),
    clearSeat: ({ seated }) => clearSeat(core, seated),
    noteAdmitted: ({ seated }) => noteAdmitted(core, seated),
  })
  const port = await listen(http, env)

  const ending = endingOn({ db, lines, notices, journal, now })
  const baseUrl = env.BASE_URL ?? `http://localhost:${port}`
  const signing = { db, now, secret: secrets.signIns, ended: ending.endSignIn }
  const identity = openIdentity({ ...signing, baseUrl, origins: () => origins().all() })
  const standsOn = { env, db, prepared, secrets, now, ahead, draw, lines, ending, elsewhere, patience, journal }
  const core = openCore({ ...standsOn, origins: origins(), wrote: notices.tell })
  const counted = metrics.command
  openDoor(lines.io, { ...core, prepared, identity, limits, journal, open, patience, trusted, origins, counted })
  const watch = await openWatch({ ...core, prepared, elsewhere, lines, journal })
  await hearOthers({ ...core, lines, notices, journal, watch })
  // [BK9] Whoever moves everything away looks, after the mark, for servers that have said they live.
  await refuseMoved(database.upkeep)
  const runtime = runtimeOf({ env, core, identity })
  keepRuntime(runtime)
  pages = await (starting.pages ?? openPages)({ dev, host: env.HOST, port, journal })
  passUpgrades(http, pages)
  phase = 'open'
  doors.give(openDoors({ core, identity, limits, journal, secure }, pages.answer))
  const beside = await openBeside({ env, database, keys, journal, metrics, lines, core, time })

  const stop = async () => {
    phase = 'draining'
    await beside.stop()
    core.desks.stop()
    // Nobody waits with an open line for what the watch still looks at.
    await Promise.all([watch.stop(), drain({ http, lines, sessions: core.sessions })])
    await pages?.close()
    takings.stop()
    time.stop()
    await elsewhere.stop()
    await notices.told()
    await database.close()
    journal.info({}, 'stopped')
  }
  return { origin: origins().all()[0] ?? baseUrl, port, scraped: beside.scraped, lan, runtime, core, identity, stop }
}

/** What whoever comes early waits for, and how it is given to all of them. */
function awaited<T>(): { come: Promise<T>; give: (it: T) => void } {
  let give: (it: T) => void = () => {}
  const come = new Promise<T>((resolve) => {
    give = resolve
  })
  return { come, give }
}

/** While developing, pages hear of changes over a socket of their own. */
function passUpgrades(http: Server, { upgrade }: Pages): void {
  if (!upgrade) return
  http.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith('/_next/')) void upgrade(request, socket, head)
  })
}

type Beside = ToCommands & { env: Env; metrics: Metrics; lines: Lines; core: Core; time: Time }

/** What whoever runs the server has of it beside the pages. */
async function openBeside({ env, metrics, lines, core, time, ...toCommands }: Beside) {
  const { journal } = toCommands
  const retention = openRetention({ core, time, journal, days: env.ROOMS_KEPT_DAYS })
  const commands = await openToCommands(env, toCommands)
  const scrapes = await openToScrapes(env, metrics, () => ({
    sessions: lines.places().length,
    lines: lines.io.sockets.sockets.size,
    copies: core.sessions.heldHere(),
  }))
  const stop = async () => void (await Promise.all([retention.stop(), commands.stop(), scrapes.stop()]))
  return { scraped: scrapes.port, stop }
}

type ToCommands = { database: Database; keys: KeyPlaces; journal: Journal }

/** [BK12] Where the database is open to this process alone. With Postgres a command opens it by itself. */
async function openToCommands(
  env: Env,
  { database, keys, journal }: ToCommands,
): Promise<{ stop: () => Promise<void> }> {
  if (database.kind === 'postgres') return { stop: async () => {} }
  return openForCommands(env.DATA_DIR, {
    journal,
    acting: {
      backup: async () => (await takeBackup(database, { keys, spool: null })).bytes(),
      'new-key': async (next) => JSON.stringify(await takeNewKey(database.upkeep, { ...keys, ...(next && { next }) })),
    },
  })
}

type Running = { env: Env; core: Core; identity: Identity }

/** Whether browsers hold the shell. The files of a development server keep their names while they change. */
function isHeld({ OFFLINE, NODE_ENV }: Env): boolean {
  return OFFLINE === 'on' && NODE_ENV !== 'development'
}

/** What pages find. */
function runtimeOf({ env, core, identity }: Running): Runtime {
  return {
    personOf: async (headers) => (await identity.whoIs(headers))?.person ?? null,
    reads: openReads(core),
    now: core.now,
    exitUrl: env.EXIT_URL ?? null,
    offline: isHeld(env),
    hostName: env.HOST_NAME ?? null,
    roomsKeptDays: env.ROOMS_KEPT_DAYS === 'off' ? null : env.ROOMS_KEPT_DAYS,
    version: VERSION,
    sayNothingFound,
  }
}

/** [DU6] Takes nothing new, lets what is under way commit, and closes every line with a hint when to come back. */
async function drain({ http, lines, sessions }: { http: Server; lines: Lines; sessions: LiveSessions }): Promise<void> {
  http.close()
  await Promise.race([sessions.idle(), new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())])
  await lines.drain()
}

function listen(http: Server, { HOST, PORT }: Env): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(new CannotStart(`Cannot listen on ${HOST}, port ${PORT} (${code}). Another PORT or HOST may be free.`)),
    )
    http.listen(PORT, HOST, () => resolve(portOf(http)))
  })
}

function portOf(http: Server): number {
  return (http.address() as AddressInfo | null)?.port ?? 0
}
