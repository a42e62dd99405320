// The house that a browser test visits: a real server on a data folder of its own, that can be killed, started again, and put forward in time.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { aside } from '#tests/support/aside.ts'
import { FLAGS } from '#tests/support/flags.ts'
import { copyDatabaseTo } from '#tests/support/template.ts'
import { SERVER } from './bundle.ts'

export type House = {
  readonly origin: string
  /** As the server's clock has it. */
  now: () => number
  /** Puts the server's clock forward, in milliseconds. The clock of pages is theirs (page.clock). */
  forward: (by: number) => Promise<void>
  /** SIGKILL: nothing is finished, nothing is closed. */
  kill: () => Promise<void>
  startAgain: () => Promise<void>
  end: () => Promise<void>
}

export async function openHouse(): Promise<House> {
  const folder = mkdtempSync(join(aside(), 'halfway-e2e-'))
  if (!process.env.E2E_DATABASE_URL) await copyDatabaseTo(folder)
  let ahead = 0
  let { child, port } = await serve(folder, 0)
  return {
    origin: `http://localhost:${port}`,
    now: () => Date.now() + ahead,
    forward: async (by) => {
      ahead += by
      await sent(child, by)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
    startAgain: async () => {
      ;({ child, port } = await serve(folder, port))
      await sent(child, ahead)
    },
    end: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL')
        await once(child, 'exit')
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function serve(folder: string, port: number): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(SERVER, {
    execArgv: FLAGS,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      TZ: 'Asia/Kathmandu',
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HOST: '127.0.0.1',
      HOST_NAME: 'Ines',
      COUNSELLORS: 'open',
      PORT: String(port),
      DATA_DIR: folder,
      ...(process.env.E2E_DATABASE_URL && {
        DATABASE_URL: process.env.E2E_DATABASE_URL,
        HALFWAY_KEY: Buffer.alloc(32, 7).toString('base64'),
      }),
    },
  })
  const said = once(child, 'message') as Promise<[{ port: number }]>
  const gone = once(child, 'exit').then(() => Promise.reject(new Error('the server did not start')))
  const [open] = await Promise.race([said, gone])
  gone.catch(() => undefined)
  return { child, port: open.port }
}

async function sent(child: ChildProcess, forward: number): Promise<void> {
  const heard = once(child, 'message')
  child.send({ forward })
  await heard
}
