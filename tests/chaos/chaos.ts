// `npm run chaos`: servers, their database and the lines between are hurt in every way while people answer; then everything acknowledged is
// looked for. The last line is one JSON object, each aim beside what was seen.
// `-- --seed 7 --kills 100 --seconds 3000 --nodes 2 --only kill-server,storm`: faults or parts of the plan, by name.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { partsOf } from './plan.ts'
import { run } from './run.ts'
import { isAsPromised, type Row, rowOf, seenOf } from './seen.ts'

const number = (text: string | undefined, otherwise: number) => (text === undefined ? otherwise : Number(text))
const text = { type: 'string' } as const
const { values } = parseArgs({ options: { seed: text, kills: text, seconds: text, nodes: text, only: text } })
const seed = number(values.seed, Date.now() % 1_000_000)
const kills = number(values.kills, 100)
const seconds = number(values.seconds, 3_000)
const parts = partsOf({ kills, nodes: number(values.nodes, 2), only: values.only?.split(',') ?? null })

const began = performance.now()
const rows: Row[] = []
/** What could not be run, and why. */
const notRun: Record<string, string> = {}

// Whatever hangs, this ends; the processes that it started end with it.
setTimeout(
  () => {
    notRun.chaos = `not through in ${seconds} seconds and what it takes to look everything up`
    process.exit(conclude())
  },
  seconds * 1_500 + 60_000,
).unref()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

say(`seed ${seed}`)
const shares = parts.reduce((sum, { share }) => sum + share, 0)
for (const part of parts) {
  const note = (what: string) => say(`${String(passed()).padStart(5)} s  ${part.name}: ${what}`)
  try {
    const ran = await run(part, { seed, seconds: (seconds * part.share) / shares, note })
    if (!ran) notRun[part.name] = 'a small disk can be mounted by root alone'
    else {
      const row = rowOf(part, ran)
      rows.push(row)
      note(JSON.stringify(row))
      if (!isAsPromised(row)) note(`everything that happened is in ${keep(part.name, ran)}`)
    }
  } catch (fault) {
    notRun[part.name] = fault instanceof Error ? `${fault.stack}` : String(fault)
  }
}
process.exit(conclude())

function keep(name: string, ran: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'halfway-history-')), `${name}.json`)
  writeFileSync(file, JSON.stringify(ran))
  return file
}

/** Prints all there is; the exit code is 0 where everything was run and nothing was broken. */
function conclude(): number {
  const isWhole = Object.keys(notRun).every((name) => name.startsWith('disk'))
  say(JSON.stringify({ seed, kills, seconds: passed(), ...seenOf(rows), not_run: notRun, rows }))
  return isWhole && rows.every(isAsPromised) ? 0 : 1
}

function passed(): number {
  return Math.round((performance.now() - began) / 1_000)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
