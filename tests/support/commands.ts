// The commands of the one who runs the server, as npm gives them, but for the build.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { bundled } from './bundle.ts'
import { FLAGS } from './flags.ts'

/** `counts`: the line of JSON at the end of what it says, where there is one. */
export type Printed = { exit: number; said: string; code: string; counts: Record<string, unknown> }

type Command = 'reset-sign-in' | 'invite-counsellor' | 'disable-counsellor' | 'backup' | 'restore' | 'move' | 'keys'
/** Where the database is. */
type Settings = Record<string, string>

const programs = new Map<Command, Promise<string>>()

function programOf(command: Command): Promise<string> {
  const known = programs.get(command) ?? bundled(`server/ops/${command}.ts`, `${command}-${process.pid}`)
  programs.set(command, known)
  return known
}

async function argsOf(command: Command, given: readonly string[]): Promise<string[]> {
  return [...FLAGS, await programOf(command), ...given]
}

const envOf = (settings: Settings) => ({ PATH: process.env.PATH, NODE_ENV: 'test', ...settings }) as NodeJS.ProcessEnv

export async function commanded(command: Command, settings: Settings, ...given: string[]): Promise<Printed> {
  const args = await argsOf(command, given)
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env: envOf(settings) }, (fault, out, wrong) => {
      const [code = ''] = out.match(/^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/m) ?? []
      const last = out.trimEnd().split('\n').at(-1) ?? ''
      const counts = last.startsWith('{') ? JSON.parse(last) : {}
      resolve({ exit: fault ? Number(fault.code) : 0, said: out + wrong, code, counts })
    })
  })
}

/** One that is to be killed on its way. */
export async function beginCommand(command: Command, settings: Settings, ...given: string[]): Promise<ChildProcess> {
  return spawn(process.execPath, await argsOf(command, given), { env: envOf(settings), stdio: 'ignore' })
}
