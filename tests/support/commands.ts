// The commands of the one who runs the server, as npm gives them, but for the build.
import { execFile } from 'node:child_process'

export type Printed = { exit: number; said: string; code: string }

type Command = 'reset-sign-in' | 'invite-counsellor' | 'disable-counsellor'

/** `settings`: where the database is. */
export function commanded(command: Command, settings: Record<string, string>, ...given: string[]): Promise<Printed> {
  const program = ['--import', 'tsx', `server/${command}.ts`, ...given]
  const env = { PATH: process.env.PATH, NODE_ENV: 'test', ...settings } as NodeJS.ProcessEnv
  return new Promise((resolve) => {
    execFile(process.execPath, program, { env }, (fault, out, wrong) => {
      const [code = ''] = out.match(/^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/m) ?? []
      resolve({ exit: fault ? Number(fault.code) : 0, said: out + wrong, code })
    })
  })
}
