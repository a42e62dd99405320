// The server's structured log, one JSON line each, on standard error. It takes ids and codes, never words: not even a fault's own text.
import pino from 'pino'

type Fields = Record<string, string | number | boolean | null | undefined | object>

/** All that the log tells of. */
export const EVENTS = [
  'started',
  'stopped',
  'swept',
  'removed-old',
  'redis-back',
  'redis-gone',
  'clock-leapt',
  'clock-doubtful',
  'foreign-origin',
  'line-of-foreign-origin',
  'line-without-upgrade',
  'unreadable',
  'unhandled',
  'page-fault',
  'door-fault',
  'command-fault',
  'line-fault',
  'watch-fault',
  'presence-fault',
  'seek-fault',
  'sweep-fault',
  'retention-fault',
  'forget-fault',
] as const
type LogEvent = (typeof EVENTS)[number]
type Note = (fields: Fields, event: LogEvent) => void
export type Journal = { info: Note; warn: Note; error: Note }

type Format = 'json' | 'text'

/** [OP5] Without a format: lines to read along where somebody does, on a terminal, and else JSON. */
export function openJournal(
  { LOG_LEVEL: level, LOG_FORMAT: format }: { LOG_LEVEL: string; LOG_FORMAT?: Format | undefined },
  terminal: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> = process.stderr,
): Journal {
  const isText = (format ?? (terminal.isTTY ? 'text' : 'json')) === 'text'
  const into = { write: (line: string) => void terminal.write(isText ? readable(line) : line) }
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, into)
  return {
    info: (fields, event) => log.info(fields, event),
    warn: (fields, event) => log.warn(fields, event),
    error: (fields, event) => log.error(fields, event),
  }
}

function readable(line: string): string {
  const { level, time, msg, ...fields } = JSON.parse(line)
  const said = Object.entries(fields).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
  return `${String(time).slice(11, 19)} ${pino.levels.labels[level]} ${msg}${said.join('')}\n`
}

/** A fault without its sentence, since a database's sentence may quote what somebody wrote: its kinds, codes and places. */
export function describeFault(fault: unknown, depth = 0): Fields {
  if (!(fault instanceof Error)) return { kind: typeof fault }
  const { code, constraint, constraint_name } = fault as Error & Record<string, unknown>
  const broken = constraint ?? constraint_name
  const places = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    kind: fault.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof broken === 'string' && { constraint: broken }),
    places: places.slice(0, 8).map((line) => line.trim()),
    ...(fault.cause !== undefined && depth < 3 && { cause: describeFault(fault.cause, depth + 1) }),
  }
}
