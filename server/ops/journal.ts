// The server's structured log, one JSON line each, on standard error. It takes ids and codes, never words: not even a fault's own text.
import pino from 'pino'

type Fields = Record<string, string | number | boolean | null | undefined | object>
type Note = (fields: Fields, event: string) => void
export type Journal = { info: Note; warn: Note; error: Note }

export function openJournal(level: string): Journal {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
  return {
    info: (fields, event) => log.info(fields, event),
    warn: (fields, event) => log.warn(fields, event),
    error: (fields, event) => log.error(fields, event),
  }
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
