// Starts, kills and restarts the child server on one folder and one port. It ends the processes that it started, by their id, and no other.
import { type ChildProcess, fork } from 'node:child_process'
import { type AddressInfo, createServer } from 'node:net'
import { basename, join } from 'node:path'
import { bundled } from '#tests/support/bundle.ts'
import type { Made } from './child.ts'

export type Victim = {
  origin: string
  start: () => Promise<void>
  make: (rooms: number) => Promise<Made[]>
  /** Asks for it and does not wait. */
  deleteFor: (token: string) => void
  /** SIGKILL, where it lives; resolves when it is dead. */
  kill: () => Promise<void>
  /** SIGTERM; gives the exit code and the milliseconds it took. */
  stop: () => Promise<{ code: number | null; took: number }>
}

export async function victimIn(folder: string): Promise<Victim> {
  const port = await freePort()
  const program = await bundled('tests/chaos/child.ts', basename(folder))
  const own = {
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    // Vitest sets one of its own.
    BASE_URL: '',
  } as const
  let child: ChildProcess
  const heard = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      child.once('message', (sent) => resolve(sent as T))
      child.once('exit', (code, signal) => reject(new Error(`the server ended early: ${signal ?? code}`)))
    })
  const gone = () => new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    origin: `http://127.0.0.1:${port}`,
    start: async () => {
      child = fork(program, { env: { ...process.env, ...own } })
      await heard()
    },
    make: async (rooms) => {
      child.send({ rooms })
      return (await heard<{ made: Made[] }>()).made
    },
    deleteFor: (token) => void child.send({ deleteFor: token }),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const dead = gone()
      child.kill('SIGKILL')
      await dead
    },
    stop: async () => {
      const [began, ended] = [Date.now(), gone()]
      process.kill(child.pid ?? 0, 'SIGTERM')
      return { code: await ended, took: Date.now() - began }
    },
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
