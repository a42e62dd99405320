// One server that is killed, stopped, frozen and started again at one port. It ends the processes that it started, by their id, and no other.
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type Child, startChild } from '#tests/bench/driver/child.ts'
import type { Couple } from '#tests/bench/servers/couples.ts'

export type ServerNode = {
  port: number
  /** Throws where it does not come up. `ahead`: how many milliseconds its clock is, which is right unless said otherwise. */
  start: (how?: { ahead: number }) => Promise<void>
  /** By how much its clock is. */
  ahead: () => number
  make: (rooms: number) => Promise<Couple[]>
  /** Asks for it and does not wait. */
  deleteFor: (token: string) => void
  /** SIGKILL, where it lives; resolves when it is dead. */
  kill: () => Promise<void>
  /** SIGTERM; gives the exit code and the milliseconds it took. */
  stop: () => Promise<{ code: number | null; took: number }>
  freeze: () => void
  thaw: () => void
  /** What lies in memory of it, in bytes; null where nothing tells it. */
  pid: () => number
  /** How often it has ended without being told to. */
  falls: () => number
}

const KEPT_EVERY = 500

/** `program`: child.ts in one file. `env`: where its database is. */
export async function openNode(program: string, env: Record<string, string>): Promise<ServerNode> {
  const port = await freePort()
  // BASE_URL: Vitest sets one of its own. TRUSTED_PROXIES: whoever speaks with it may say where they come from.
  const own = { LOG_LEVEL: 'fatal', BASE_URL: '', TRUSTED_PROXIES: '127.0.0.1', PORT: String(port), ...env }
  let child: Child | null = null
  let starting: Promise<void> | null = null
  let [isWanted, isKept] = [false, false]
  let [falls, ahead] = [0, 0]
  const launch = async () => {
    const started = await startChild(program, [], { ...own, CHAOS_AHEAD: String(ahead) })
    child = started
    void started.gone.then(() => {
      if (child !== started) return
      child = null
      falls += 1
      void keep()
    })
  }
  const begin = () => {
    if (child) return Promise.resolve()
    starting ??= launch().finally(() => {
      starting = null
    })
    return starting
  }
  /** As a machine's own keeper of services does with one that ended by itself, or did not come up. */
  const keep = async () => {
    if (isKept) return
    isKept = true
    while (isWanted && !child) {
      await wait(KEPT_EVERY)
      if (isWanted) await begin().catch(() => {})
    }
    isKept = false
  }
  const start = async (how = { ahead: 0 }) => {
    isWanted = true
    if (!child) ({ ahead } = how)
    await begin().catch((fault) => {
      void keep()
      throw fault
    })
  }
  const signal = (name: NodeJS.Signals) => {
    if (child) process.kill(child.pid, name)
  }
  const ended = async (name: NodeJS.Signals) => {
    isWanted = false
    await starting?.catch(() => {})
    const ending = child
    child = null
    if (!ending) return null
    process.kill(ending.pid, name)
    return ending.gone
  }
  return {
    port,
    start,
    make: async (rooms) => child?.ask<Couple[]>('make', rooms) ?? [],
    deleteFor: (token) => void child?.ask('deleteMine', token).catch(() => {}),
    kill: async () => void (await ended('SIGKILL')),
    stop: async () => {
      const began = performance.now()
      const code = await ended('SIGTERM')
      return { code, took: performance.now() - began }
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    ahead: () => ahead,
    pid: () => child?.pid ?? 0,
    falls: () => falls,
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
