// Where a package runs: started as whoever runs it would start it, by its own commands and with no settings but those that are given.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '#tests/support/postgres.ts'

/** The only settings there are. */
export type Settings = Record<string, string>
export type Place = {
  name: string
  /** The folder it may write in, by its name in there. */
  data: string
  /** The same file by its name out here. */
  outside: (file: string) => string
  /** Gives a file that was laid there from out here to whoever runs it. */
  give: (file: string) => void
  /** A program of the package, with its arguments. */
  begin: (args: readonly string[], settings: Settings) => ChildProcess
}
/** `bringUp`: milliseconds until it answered that it is ready. */
export type Serving = { origin: string; pid: number; bringUp: number; stop: () => Promise<void> }

const READY_WITHIN = 60_000

/** The package in a folder, by this machine's Node and nothing else of its environment. */
export function folderPlace(folder: string, scratch: string, flags: readonly string[] = []): Place {
  const data = join(scratch, 'data')
  mkdirSync(data)
  return {
    name: 'a folder of its own',
    data,
    outside: (file) => file,
    give: () => {},
    begin: (args, settings) =>
      spawn(process.execPath, [...flags, ...args], {
        cwd: folder,
        env: settings as NodeJS.ProcessEnv,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
  }
}

export async function serveIn(place: Place, settings: Settings): Promise<Serving> {
  const port = await freePort()
  const began = Date.now()
  const child = place.begin(['server.js'], { HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'warn', ...settings })
  const said = heard(child)
  const origin = `http://127.0.0.1:${port}`
  while (!(await fetch(`${origin}/readyz`).catch(() => null))?.ok) {
    const isOver = child.exitCode !== null || child.signalCode !== null
    if (isOver || Date.now() - began > READY_WITHIN) {
      child.kill('SIGKILL')
      throw new Error(`${place.name}: the server did not start (${child.signalCode ?? child.exitCode}): ${await said}`)
    }
    await wait(50)
  }
  const bringUp = Date.now() - began
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    const [code] = await ended
    if (code !== 0) throw new Error(`${place.name}: the server ended with ${code}: ${await said}`)
  }
  return { origin, pid: child.pid ?? 0, bringUp, stop }
}

/** What a command says in its last line. Throws what it said when it does not end well. */
export async function commandIn(place: Place, name: string, settings: Settings, ...given: string[]): Promise<object> {
  const child = place.begin([`dist/${name}.js`, ...given], settings)
  const said = heard(child)
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${place.name}: ${name} ended with ${code}: ${await said}`)
  return JSON.parse((await said).trimEnd().split('\n').at(-1) ?? '')
}

async function heard({ stdout, stderr }: ChildProcess): Promise<string> {
  const both = await Promise.all([stdout, stderr].map((stream) => (stream ? text(stream) : '')))
  return both.reverse().join('')
}
