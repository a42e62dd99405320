// The board and the alert rules name what is counted, and the page on looking after a server has each of both.
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { LIMITS } from '#server/front/limits.ts'
import { EVENTS } from '#server/ops/journal.ts'
import { openMetrics } from '#server/ops/metrics.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const [page, rules, board] = ['docs/running.md', 'deploy/prometheus/alerts.yaml', 'deploy/grafana/halfway.json'].map(
  read,
)
type Rule = { alert: string; expr: string }
const alerts = (parse(rules ?? '') as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules)
const panels = (JSON.parse(board ?? '') as { panels: { targets: { expr: string }[] }[] }).panels
const asked = [...alerts.map(({ expr }) => expr), ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))]
const all = (text: string | undefined, shape: RegExp) =>
  [...(text ?? '').matchAll(shape)].map(([, found]) => found ?? '')

let counted: string[]

beforeAll(async () => {
  const metrics = openMetrics()
  const written = await metrics.written({ sessions: 0, lines: 0, copies: 0 })
  metrics.stop()
  counted = all(written, /^# TYPE (\w+)/gm)
})

test('[OP3] the board and the rules name only what is counted, and all of it is looked at', () => {
  const named = asked.flatMap((expr) => all(expr, /\b(halfway_\w+)/g)).map((name) => name.replace(/_bucket$/, ''))
  expect([...new Set(named)].sort()).toEqual([...counted].sort())
  expect([...new Set(all(page, /`(halfway_\w+)`/g))].sort()).toEqual([...counted].sort())
  const events = asked.flatMap((expr) => all(expr, /event=~?"([^"]+)"/g)).flatMap((list) => list.split('|'))
  for (const event of events) expect(EVENTS.filter((known) => new RegExp(`^${event}$`).test(known))).not.toEqual([])
  for (const { alert, expr } of alerts)
    expect([alert, all(expr, /[({]job="(\w+)"/g)]).toEqual([alert, alert === 'HalfwayGone' ? ['halfway'] : []])
})

test('[OP4] the page has each alert with what to do, each line of the log, and only limits that there are', () => {
  expect(all(page, /^\| `(Halfway\w+)` \| [^|]+ \| [^|]+ \|$/gm)).toEqual(alerts.map(({ alert }) => alert))
  const lines = page?.split('## The log')[1] ?? ''
  const unsaid = EVENTS.filter((event) => !lines.includes(`\`${event}\``) && !event.endsWith('-fault'))
  expect(unsaid).toEqual([])
  for (const limit of ['wrong-code', 'account-try', 'page', 'reach'])
    expect([limit, limit in LIMITS]).toEqual([limit, true])
})
