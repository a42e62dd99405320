// A server that is measured, in a process of its own. It is ended by its id, and with its parent.
import { type ChildProcess, fork } from 'node:child_process'
import type { Answered } from '../servers/answering.ts'

export type Child = {
  origin: string
  pid: number
  /** One thing at a time. */
  ask: <T = void>(what: string, given?: unknown) => Promise<T>
  stop: () => Promise<void>
  /** Its exit code, once it is gone; null where a signal has ended it. */
  gone: Promise<number | null>
}

const STARTS_WITHIN = 120_000
const ANSWERS_WITHIN = 300_000
const ENDS_WITHIN = 8_000

export async function startChild(
  program: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Child> {
  const child = fork(program, args, {
    execArgv: ['--expose-gc'],
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const abandon = () => void child.kill('SIGKILL')
  process.once('exit', abandon)
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  void gone.then(() => process.off('exit', abandon))
  const { port } = await heard<{ port: number }>(child, STARTS_WITHIN).catch((fault) => {
    child.kill('SIGKILL')
    throw fault
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    ask: async <T>(ask: string, given: unknown = null) => {
      child.send({ ask, given })
      const answered = await heard<Answered>(child, ANSWERS_WITHIN)
      if ('fault' in answered) throw new Error(answered.fault)
      return answered.answer as T
    },
    stop: () => ended(child),
    gone,
  }
}

function heard<T>(child: ChildProcess, within: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => settle(() => reject(new Error(`it ended early, with ${code}`)))
    const said = (sent: unknown) => settle(() => resolve(sent as T))
    const late = setTimeout(() => settle(() => reject(new Error('it said nothing'))), within)
    const settle = (how: () => void) => {
      clearTimeout(late)
      child.off('exit', gone).off('message', said)
      how()
    }
    child.once('exit', gone).once('message', said)
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const late = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN)
    child.once('exit', () => {
      clearTimeout(late)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
