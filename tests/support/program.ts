// A program of the system that npm does not bring: where a setting says, or on the path.
import { execFileSync } from 'node:child_process'

const SETTINGS = {
  'redis-server': 'REDIS_PATH',
  haproxy: 'HAPROXY_PATH',
  nginx: 'NGINX_PATH',
  'systemd-analyze': 'SYSTEMD_ANALYZE_PATH',
} as const

/** How each says its version, where it is not by `-v`, and the package that it is in, where that has another name. */
const VERSION: Partial<Record<keyof typeof SETTINGS, string>> = {
  'redis-server': '--version',
  'systemd-analyze': '--version',
}
const PACKAGE: Partial<Record<keyof typeof SETTINGS, string>> = { 'systemd-analyze': 'systemd' }

/** Throws a sentence where it is not there. */
export function programOf(name: keyof typeof SETTINGS): string {
  const setting = SETTINGS[name]
  const program = process.env[setting] || name
  try {
    execFileSync(program, [VERSION[name] ?? '-v'], { stdio: 'ignore' })
    return program
  } catch {
    throw new Error(`no ${name} here: install Debian’s package ${PACKAGE[name] ?? name}, or set ${setting} to its file`)
  }
}
