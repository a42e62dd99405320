// The commands of the one who runs the server, as npm gives them, but for the build.
import { execFile } from 'node:child_process'
import { bundled } from './bundle.ts'
import { FLAGS } from './flags.ts'

export type Printed = { exit: number; said: string; code: string }

type Command = 'reset-sign-in' | 'invite-counsellor' | 'disable-counsellor'

const programs = new Map<Command, Promise<string>>()

function programOf(command: Command): Promise<string> {
  const known = programs.get(command) ?? bundled(`server/ops/${command}.ts`, `${command}-${process.pid}`)
  programs.set(command, known)
  return known
}

/** `settings`: where the database is. */
export async function commanded(
  command: Command,
  settings: Record<string, string>,
  ...given: string[]
): Promise<Printed> {
  const program = [...FLAGS, await programOf(command), ...given]
  const env = { PATH: process.env.PATH, NODE_ENV: 'test', ...settings } as NodeJS.ProcessEnv
  return new Promise((resolve) => {
    execFile(process.execPath, program, { env }, (fault, out, wrong) => {
      const [code = ''] = out.match(/^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/m) ?? []
      resolve({ exit: fault ? Number(fault.code) : 0, said: out + wrong, code })
    })
  })
}
