// Who is measured: how each server is started, how one speaks with it, and whether what it has acknowledged outlives it.
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { bundled } from '#tests/support/bundle.ts'
import { createDatabase } from '#tests/support/postgres.ts'
import { startRedis } from '#tests/support/redis.ts'
import { copyDatabaseTo } from '#tests/support/template.ts'
import { type Child, startChild } from './driver/child.ts'
import type { Place, Wire } from './driver/line.ts'
import { keptIn, keptInTable, type LookUp } from './kept.ts'
import { boardgame } from './wires/boardgame.ts'
import { frames } from './wires/frames.ts'

export const NAMES = [
  ...(['halfway', 'embedded', 'two_nodes', 'two_nodes_redis', 'relay', 'plain_insert', 'batched'] as const),
  ...(['boardgame', 'colyseus', 'durable_object'] as const),
]
export type Name = (typeof NAMES)[number]

/** What an acknowledged command outlives: the machine's power, the process alone, or nothing. */
type Durable = 'power cut' | 'kill' | 'nothing'

export type Contender = {
  name: Name
  durable: Durable
  wire: Wire
  child: Child
  /** A second server on the same database: the seconds of all rooms have their lines there. */
  other: Child | null
  /** Of its database, where that is another process. */
  databasePid: number | null
  redisPid: number | null
  databaseUrl: string | null
  make: (rooms: number, isHosted?: boolean) => Promise<Place[][]>
  /** Stops it, and says what its log has kept of a room; null where it has none. */
  stop: () => Promise<LookUp | null>
}
export type Ground = { folder: string; postgres: { url: string; pid: number } }

export function startContender(name: Name, ground: Ground): Promise<Contender> {
  switch (name) {
    case 'halfway':
      return startHalfway(ground)
    case 'embedded':
      return startEmbedded(ground)
    case 'two_nodes':
      return startTwo(name, ground)
    case 'two_nodes_redis':
      return startTwoByRedis(ground)
    case 'relay':
      return startRelay(name, 'memory', ground)
    case 'plain_insert':
      return startRelay(name, 'plain', ground)
    case 'batched':
      return startRelay(name, 'batched', ground)
    case 'boardgame':
      return startPeer({ name, durable: 'nothing', program: 'boardgame', wire: async () => boardgame })
    case 'colyseus':
      return startPeer({ name, durable: 'nothing', program: 'colyseus', wire: () => wireOf('colyseus-wire') })
    case 'durable_object':
      return startPeer({
        name,
        durable: 'kill',
        program: 'workerd',
        args: [join(ground.folder, 'workerd')],
        wire: () => wireOf('durable-object-wire'),
      })
  }
}

const programs = new Map<string, Promise<string>>()

/** Of ours, in one file, as they are built to run. */
function programOf(server: 'halfway' | 'relay'): Promise<string> {
  const known = programs.get(server) ?? bundled(`tests/bench/servers/${server}-main.ts`, `bench-${server}`)
  programs.set(server, known)
  return known
}

const OPEN = { COUNSELLORS: 'open', LOG_LEVEL: 'error', PORT: '0', BASE_URL: '' }

async function startHalfway(ground: Ground): Promise<Contender> {
  const own = await onPostgres(ground, 'halfway')
  const child = await startChild(await programOf('halfway'), [], own)
  const kept = () => keptIn({ url: own.DATABASE_URL, folder: '' })
  const database = { databasePid: ground.postgres.pid, databaseUrl: own.DATABASE_URL }
  return { ...asked('halfway', 'power cut', child, kept), ...database }
}

/** Two servers on one database, and the two of each room apart on them. */
async function startTwo(name: Name, ground: Ground, more: Record<string, string> = {}): Promise<Contender> {
  const own = { ...(await onPostgres(ground, name)), ...more }
  const [child, other] = [
    await startChild(await programOf('halfway'), [], own),
    await startChild(await programOf('halfway'), [], own),
  ]
  const one = asked(name, 'power cut', child, () => keptIn({ url: own.DATABASE_URL, folder: '' }))
  return {
    ...one,
    other,
    databasePid: ground.postgres.pid,
    make: async (rooms) => {
      const apart = (place: Place) => (place.seat === 'second' ? { ...place, origin: other.origin } : place)
      return (await one.make(rooms)).map((places) => places.map(apart))
    },
    stop: async () => {
      await other.stop()
      return one.stop()
    },
  }
}

async function startTwoByRedis(ground: Ground): Promise<Contender> {
  const redis = await startRedis()
  const two = await startTwo('two_nodes_redis', ground, { REDIS_URL: redis.url })
  return { ...two, redisPid: redis.pid(), stop: () => two.stop().finally(redis.stop) }
}

async function onPostgres({ folder, postgres }: Ground, name: Name) {
  const [url, key] = [await createDatabase(postgres.url), randomBytes(32).toString('base64')]
  return { ...OPEN, DATA_DIR: join(folder, name), DATABASE_URL: url, HALFWAY_KEY: key }
}

async function startEmbedded({ folder }: Ground): Promise<Contender> {
  const place = join(folder, 'embedded')
  await copyDatabaseTo(place)
  const own = { ...OPEN, DATA_DIR: place, DATABASE_URL: '', HALFWAY_KEY: '' }
  const child = await startChild(await programOf('halfway'), [], own)
  return asked('embedded', 'kill', child, () => keptIn({ folder: place }))
}

async function startRelay(
  name: 'relay' | 'plain_insert' | 'batched',
  kind: 'memory' | 'plain' | 'batched',
  { postgres }: Ground,
): Promise<Contender> {
  const url = kind === 'memory' ? '' : await createDatabase(postgres.url)
  const child = await startChild(await programOf('relay'), [kind, url])
  if (kind === 'memory') return asked(name, 'nothing', child)
  return { ...asked(name, 'power cut', child, () => keptInTable(url)), databasePid: postgres.pid }
}

/** A server of ours, which makes its rooms when it is asked to. */
function asked(name: Name, durable: Durable, child: Child, kept?: () => Promise<LookUp>): Contender {
  return {
    name,
    durable,
    wire: frames,
    child,
    other: null,
    databasePid: null,
    redisPid: null,
    databaseUrl: null,
    make: async (rooms, isHosted = false) => {
      const made = await child.ask<Omit<Place, 'origin'>[][]>('make', { rooms, isHosted })
      return made.map((places) => places.map((place) => ({ ...place, origin: child.origin })))
    },
    stop: async () => {
      await child.stop()
      return kept ? kept() : null
    },
  }
}

type Peer = Pick<Contender, 'name' | 'durable'> & { program: string; args?: string[]; wire: () => Promise<Wire> }

/** A room is there with the first who enters it. */
async function startPeer({ name, durable, program, args = [], wire }: Peer): Promise<Contender> {
  const child = await startChild(fileURLToPath(peerAt(program)), args)
  const { origin } = child
  return {
    name,
    durable,
    wire: await wire(),
    child,
    other: null,
    databasePid: null,
    redisPid: null,
    databaseUrl: null,
    make: async (rooms) =>
      Array.from({ length: rooms }, () => randomUUID()).map((room) =>
        PARTNER_SEATS.map((seat) => ({ origin, room, seat, token: seat })),
      ),
    stop: () => child.stop().then(() => null),
  }
}

// Named here only: what it imports is not installed unless it is measured.
async function wireOf(file: string): Promise<Wire> {
  return (await import(peerAt(file))).wire
}

function peerAt(file: string): string {
  return new URL(`peers/${file}.mjs`, import.meta.url).href
}
