// What a server counts of its own work, as Prometheus reads it, for whoever runs it: counts and seconds alone, and nothing of anybody.
import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { CannotStart } from '#db/cannot-start.ts'
import { type ToldOfAsking, TROUBLES } from '#db/trouble.ts'
import { AnyCommand, type Reply } from '#shared/protocol.ts'
import { LIMITS, type Limited, type Limits } from '../front/limits.ts'
import type { Notices } from '../live/notices.ts'
import type { Env } from './env.ts'
import { EVENTS, type Journal } from './journal.ts'

const QUICK = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const RESOLUTION = 10
const NANO = 1e9

const COMMANDS: ReadonlySet<unknown> = new Set(
  AnyCommand.def.options.flatMap((option) => [...option.def.shape.type.def.values]),
)

/** What is there at the moment it is asked. */
type Present = { sessions: number; lines: number; copies: number }
export type Metrics = {
  /** `sent`: as it came, whatever it is. */
  command?: (sent: unknown, reply: Reply, seconds: number) => void
  asked?: ToldOfAsking
  countLimits: (limits: Limits) => Limits
  countNotices: (notices: Notices) => Notices
  countJournal: (journal: Journal) => Journal
  /** All of it, as Prometheus reads it. */
  written: (live: Present) => Promise<string>
  stop: () => void
}

const same = <T>(given: T): T => given
export const NOTHING_COUNTED: Metrics = {
  countLimits: same,
  countNotices: same,
  countJournal: same,
  written: async () => '',
  stop: () => {},
}

/** [OP3] The board and the rules in deploy/ name only these. [OP4] What to do stands in docs/running.md. */
export function openMetrics(): Metrics {
  const register = new Registry()
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name: `halfway_${name}_total`, help, labelNames, registers: [register] })
  const histogram = (name: string, help: string) =>
    new Histogram({ name: `halfway_${name}_seconds`, help, buckets: QUICK, registers: [register] })
  const commands = counter('commands', 'Commands that were answered.', 'kind', 'outcome')
  const acknowledged = histogram('acknowledgement', 'From a command that has come to its answer.')
  const asked = histogram('database', 'A question to the database with the wait for its turn.')
  const failed = counter('database_failures', 'Questions that the database left open.', 'outcome')
  const refused = counter('limits_refused', 'What somebody asked for too often.', 'limit')
  const notices = counter('notices', 'What servers of one database told each other.', 'way')
  const noted = counter('log_lines', 'What the log was given, whether or not its level lets it through.', 'event')
  const gauges = openGauges(register)
  // From the start, so that the first of its kind is seen as one more.
  for (const event of EVENTS) noted.inc({ event }, 0)
  for (const limit of Object.keys(LIMITS)) refused.inc({ limit }, 0)
  for (const outcome of TROUBLES) failed.inc({ outcome }, 0)
  const refusing = (limited: Limited, may: boolean) => {
    if (!may) refused.inc({ limit: limited })
    return may
  }
  return {
    command: (sent, reply, seconds) => {
      commands.inc({ kind: kindOf(sent), outcome: reply.ok ? 'ok' : reply.refused })
      acknowledged.observe(seconds)
    },
    asked: (seconds, trouble) => {
      asked.observe(seconds)
      if (trouble) failed.inc({ outcome: trouble })
    },
    countLimits: (limits) => ({
      ...limits,
      takeHere: (limited, key) => refusing(limited, limits.takeHere(limited, key)),
      take: async (limited, key) => refusing(limited, await limits.take(limited, key)),
    }),
    countNotices: ({ tell, hear, told }) => ({
      told,
      tell: (notice) => {
        notices.inc({ way: 'told' })
        tell(notice)
      },
      hear: (heard, connected) =>
        hear((notice) => {
          notices.inc({ way: 'heard' })
          heard(notice)
        }, connected),
    }),
    countJournal: (journal) => {
      const counted = (level: keyof Journal): Journal[typeof level] => {
        return (fields, event) => {
          noted.inc({ event })
          journal[level](fields, event)
        }
      }
      return { info: counted('info'), warn: counted('warn'), error: counted('error') }
    },
    written: (live) => {
      gauges.set(live)
      return register.metrics()
    },
    stop: gauges.stop,
  }
}

function openGauges(register: Registry) {
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `halfway_${name}`, help, labelNames, registers: [register] })
  const sessions = gauge('live_sessions', 'Sessions to which somebody has a line here.')
  const lines = gauge('lines', 'Open lines.')
  const copies = gauge('held_copies', 'Sessions that are held in memory.')
  const memory = gauge('memory_bytes', 'What the process has of memory.', 'kind')
  const cpu = gauge('cpu_seconds', 'Processor time since the start.')
  const up = gauge('up_seconds', 'Since the start.')
  const late = gauge(
    'event_loop_delay_seconds',
    'By how much the process came late, since the last scrape.',
    'quantile',
  )
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
  delay.enable()
  const lateBy = (nanoseconds: number) => Math.max(0, nanoseconds / NANO - RESOLUTION / 1_000)
  return {
    set: (live: Present): void => {
      sessions.set(live.sessions)
      lines.set(live.lines)
      copies.set(live.copies)
      const { rss, heapUsed, external } = process.memoryUsage()
      memory.set({ kind: 'rss' }, rss)
      memory.set({ kind: 'heap' }, heapUsed)
      memory.set({ kind: 'external' }, external)
      const { user, system } = process.cpuUsage()
      cpu.set((user + system) / 1e6)
      up.set(process.uptime())
      if (delay.count > 0) {
        late.set({ quantile: '0.5' }, lateBy(delay.percentile(50)))
        late.set({ quantile: '0.99' }, lateBy(delay.percentile(99)))
        late.set({ quantile: '1' }, lateBy(delay.max))
      }
      delay.reset()
    },
    stop: () => void delay.disable(),
  }
}

/** [OP2] Whatever else was sent is no label. */
function kindOf(sent: unknown): string {
  const command = (sent as { command?: { type?: unknown } } | null | undefined)?.command?.type
  return COMMANDS.has(command) ? String(command) : 'unread'
}

/** [OP1] A door of its own, which answers nothing else. Where nothing is counted it is not opened. Throws CannotStart where the port is taken. */
export async function openToScrapes(
  { METRICS_PORT, METRICS_HOST }: Pick<Env, 'METRICS_PORT' | 'METRICS_HOST'>,
  metrics: Metrics,
  live: () => Present,
): Promise<{ port: number | null; stop: () => Promise<void> }> {
  if (METRICS_PORT === undefined) return { port: null, stop: async () => {} }
  const server = createServer((asked, answer) => {
    if (asked.method !== 'GET' || asked.url !== '/metrics') return void answer.writeHead(404).end()
    metrics.written(live()).then(
      (text) => answer.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => answer.writeHead(500).end(),
    )
  })
  await new Promise<void>((done, failed) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      failed(
        new CannotStart(`Cannot listen on ${METRICS_HOST}, port ${METRICS_PORT} (${code}). Give another METRICS_PORT.`),
      ),
    )
    server.listen(METRICS_PORT, METRICS_HOST, done)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' ? (address?.port ?? null) : null,
    stop: async () => {
      metrics.stop()
      server.closeAllConnections()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}
