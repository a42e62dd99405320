// A program of the system that npm does not bring: where a setting says, or on the path.
import { execFileSync } from 'node:child_process'

const SETTINGS = { 'redis-server': 'REDIS_PATH', haproxy: 'HAPROXY_PATH', nginx: 'NGINX_PATH' } as const

/** Throws a sentence where it is not there. */
export function programOf(name: keyof typeof SETTINGS): string {
  const setting = SETTINGS[name]
  const program = process.env[setting] || name
  try {
    execFileSync(program, [name === 'redis-server' ? '--version' : '-v'], { stdio: 'ignore' })
    return program
  } catch {
    throw new Error(`no ${name} here: install Debian’s package ${name}, or set ${setting} to its file`)
  }
}
