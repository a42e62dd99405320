// A throw-away Redis: REDIS_PATH's or the one on the path. It keeps nothing on disk.
import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { createClient } from '@redis/client'
import { ended, freePort } from './postgres.ts'
import { programOf } from './program.ts'

export type ThrowAwayRedis = {
  url: string
  pid: () => number
  /** Everything that any client asks of it from now on, as it comes. */
  listenIn: (heard: (line: string) => void) => Promise<void>
  kill: () => Promise<void>
  revive: () => Promise<void>
  stop: () => Promise<void>
}

export async function startRedis(): Promise<ThrowAwayRedis> {
  const program = programOf('redis-server')
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    tmpdir(),
  ]
  const begin = () => spawn(program, settings, { stdio: 'ignore' })
  let server: ChildProcess = begin()
  const abandon = () => void server.kill('SIGKILL')
  process.once('exit', abandon)
  const awake = async () => {
    const client = createClient({ url }).on('error', () => {})
    await client.connect()
    client.destroy()
  }
  await awake()
  const ears: { destroy: () => void }[] = []
  return {
    url,
    pid: () => server.pid ?? 0,
    listenIn: async (heard) => {
      const ear = createClient({ url }).on('error', () => {})
      await ear.connect()
      await ear.monitor((line) => heard(String(line)))
      ears.push(ear)
    },
    kill: () => ended(server, 'SIGKILL'),
    revive: async () => {
      server = begin()
      await awake()
    },
    stop: async () => {
      process.off('exit', abandon)
      for (const ear of ears) ear.destroy()
      await ended(server, 'SIGKILL')
    },
  }
}
