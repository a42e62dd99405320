// What is counted of a whole evening, as Prometheus reads it: each label by a closed list, and nothing of anybody.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { TROUBLES } from '#db/trouble.ts'
import { LIMITS } from '#server/front/limits.ts'
import { EVENTS, openJournal } from '#server/ops/journal.ts'
import { AnyCommand } from '#shared/protocol.ts'
import { leave, pairAt } from '#tests/support/pair.ts'
import { accept, newPerson } from '#tests/support/person.ts'
import { play, temper } from '#tests/support/play.ts'
import { type Serving, serve } from '#tests/support/server.ts'

const CANARY = 'Kvaxqwortz'
const REFUSALS = [...readFileSync('shared/session/refusal.ts', 'utf8').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(
  ([, code]) => code,
)
const KINDS = AnyCommand.def.options.flatMap((option) => [...option.def.shape.type.def.values])
const CLOSED: Record<string, readonly unknown[]> = {
  kind: [...KINDS, 'unread', 'rss', 'heap', 'external'],
  outcome: ['ok', ...REFUSALS, ...TROUBLES],
  limit: Object.keys(LIMITS),
  event: EVENTS,
  way: ['told', 'heard'],
  quantile: ['0.5', '0.99', '1'],
  le: ['0.001', '0.0025', '0.005', '0.01', '0.025', '0.05', '0.1', '0.25', '0.5', '1', '2.5', '5', '+Inf'],
}

let serving: Serving
let scraped: string
let evening: Awaited<ReturnType<typeof pairAt>>

const counted = (line: string) => Number(new RegExp(`^${line.replace(/[{}"]/g, '\\$&')} (.*)$`, 'm').exec(scraped)?.[1])

beforeAll(async () => {
  serving = await serve({
    settings: { METRICS_PORT: '0' },
    budgets: { 'reach-at-all': { points: 4, duration: 600 } },
  })
  const { origin, scraped: port } = serving
  evening = await pairAt(origin)
  const { first, second } = evening
  await play([first, second], [temper(1, `${CANARY} by the river`), temper(2, `${CANARY} at home`)])
  await first.send({ type: 'answer', step: CANARY, [CANARY]: CANARY } as never)
  await accept(newPerson(origin), CANARY, CANARY)
  scraped = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  leave(evening)
})

describe('OP What is counted', () => {
  test('[OP2] each label has a value of a closed list, and nothing of anybody stands in it', () => {
    const labels = [...scraped.matchAll(/(\w+)="([^"]*)"/g)]
    expect(labels.length).toBeGreaterThan(60)
    expect(labels.filter(([, name = '', value]) => !CLOSED[name]?.includes(value)).map(([whole]) => whole)).toEqual([])
    expect(scraped).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
    for (const secret of [CANARY, 'Mara', 'Tom', evening.invite.token, evening.session])
      expect(scraped).not.toContain(secret)
  })

  test('[OP1] at an address of its own, of this machine alone, an evening is counted, and nothing else answers there', async () => {
    expect(counted('halfway_commands_total{kind="answer",outcome="ok"}')).toBeGreaterThan(3)
    expect(counted('halfway_lines')).toBe(2)
    expect(counted('halfway_live_sessions')).toBe(1)
    expect(counted('halfway_held_copies')).toBe(1)
    expect(counted('halfway_database_seconds_count')).toBeGreaterThan(20)
    expect(counted('halfway_acknowledgement_seconds_count')).toBeGreaterThan(20)
    expect(counted('halfway_log_lines_total{event="started"}')).toBe(1)
    expect(counted('halfway_memory_bytes{kind="rss"}')).toBeGreaterThan(5e7)
    const at = `http://127.0.0.1:${serving.scraped}`
    expect((await fetch(`${at}/healthz`)).status).toBe(404)
    expect((await fetch(`${at}/metrics`, { method: 'POST' })).status).toBe(404)
    expect((await fetch(`${serving.origin}/metrics`)).status).toBe(404)
  })
})

test('[OP5] the log is one JSON object a line, and lines to read along on a terminal, unless a format is set', () => {
  const written = (isTTY: boolean, format?: 'json' | 'text') => {
    const lines: string[] = []
    const write = (line: string) => lines.push(line) > 0
    openJournal({ LOG_LEVEL: 'info', LOG_FORMAT: format }, { write, isTTY } as never).warn({ by: 4 }, 'clock-leapt')
    return lines.join('')
  }
  for (const json of [written(false), written(true, 'json')])
    expect(JSON.parse(json)).toMatchObject({ by: 4, msg: 'clock-leapt' })
  for (const text of [written(true), written(false, 'text')])
    expect(text).toMatch(/^\d\d:\d\d:\d\d warn clock-leapt by=4\n$/)
})
