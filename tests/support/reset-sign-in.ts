// The command of the one who runs the server, as `npm run reset-sign-in` gives it, but for the build.
import { execFile } from 'node:child_process'

export type Printed = { exit: number; said: string; code: string }

/** `settings`: where the database is. */
export function resetSignIn(settings: Record<string, string>, address: string): Promise<Printed> {
  const program = ['--import', 'tsx', 'server/reset-sign-in.ts', address]
  const env = { PATH: process.env.PATH, NODE_ENV: 'test', ...settings } as NodeJS.ProcessEnv
  return new Promise((resolve) => {
    execFile(process.execPath, program, { env }, (fault, out, wrong) => {
      const [code = ''] = out.match(/^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/m) ?? []
      resolve({ exit: fault ? Number(fault.code) : 0, said: out + wrong, code })
    })
  })
}
