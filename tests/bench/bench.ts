// `npm run bench`: Halfway beside what else one could take, on this machine and in the same minutes. The last line is one JSON object.
// `-- --quick` shows in a minute that it runs; `-- --only relay,halfway` leaves the others out.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '#tests/support/postgres.ts'
import { deskOf, loadOne, restIn } from './at-rest.ts'
import { type Contender, type Ground, NAMES, type Name, startContender } from './contenders.ts'
import { audit, newTally, type Tally } from './driver/tally.ts'
import { figuresOf, isName, type Measured, type Rest, rowsOf, tableOf } from './figures.ts'
import { installPeers } from './install-peers.ts'
import { type Plan, QUICK, WHOLE } from './plan.ts'
import { playHosted, playRound } from './round.ts'
import { standingIn } from './standing.ts'

const OURS: readonly Name[] = ['halfway', 'embedded', 'two_nodes', 'two_nodes_redis']

const { quick, only } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } }).values
const plan: Plan = quick ? QUICK : WHOLE
const began = performance.now()
const folder = mkdtempSync(join(tmpdir(), 'halfway-bench-'))
const started = new Map<Name, Contender>()
const contenders: Contender[] = []
const tallies = new Map<Name, Tally>(NAMES.map((name) => [name, newTally()]))
const measured: Measured = {}
const rest: Rest = { hosted: {}, memory: {}, load: null, standing: null, desk: null }
/** What could not be measured, and why. */
const notRun: Record<string, string> = {}

// Whatever hangs, this ends; the processes it started end with it.
setTimeout(() => {
  notRun.bench = `not through in ${plan.secondsAtMost} seconds`
  process.exit(conclude())
}, plan.secondsAtMost * 1_000).unref()
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const postgres = await startPostgres({ flushes: true })
await run({ folder, postgres })
await postgres.stop()
process.exit(conclude())

async function run(ground: Ground): Promise<void> {
  const names = only ? only.split(',').filter(isName) : NAMES
  if (!installPeers()) notRun.peers = 'could not be installed'
  const starting = names.map((name) =>
    trying(name, async () => void started.set(name, await startContender(name, ground))),
  )
  await Promise.all(starting)
  contenders.push(...names.flatMap((name) => started.get(name) ?? []))
  for (let round = 1; round <= plan.rounds; round++) {
    for (const contender of contenders) {
      const { name } = contender
      note(`round ${round} of ${plan.rounds}: ${name}`)
      await trying(name, async () => {
        const played = await playRound(contender, plan, tallyOf(name))
        measured[name] = [...(measured[name] ?? []), played]
      })
    }
  }
  for (const contender of contenders) await measureRest(contender)
  note('what the logs have kept')
  for (const contender of contenders) await trying(`${contender.name}, its log`, () => stopAndAudit(contender))
}

/** What only Halfway does, or is compared in with the relay alone. */
async function measureRest(contender: Contender): Promise<void> {
  const { name } = contender
  const tally = tallyOf(name)
  if (name !== 'halfway' && name !== 'relay') return
  note(`at rest, and with a counsellor: ${name}`)
  await trying(`${name}, with a counsellor`, async () => {
    rest.hosted[name] = await playHosted(contender, plan, tally)
  })
  await trying(`${name}, at rest`, async () => {
    rest.memory[name] = await restIn(contender, plan, tally)
  })
  if (name !== 'halfway') return
  await trying(`${name}, a long session`, async () => {
    rest.load = await loadOne(contender, plan, tally)
  })
  await trying(`${name}, standing`, async () => {
    rest.standing = await standingIn(contender, plan, tally)
  })
  await trying(`${name}, a desk`, async () => {
    rest.desk = await deskOf(contender, plan.couples)
  })
}

async function stopAndAudit(contender: Contender): Promise<void> {
  const kept = await contender.stop()
  if (!kept) return
  await audit(tallyOf(contender.name), kept.of).finally(kept.close)
}

async function trying(what: string, work: () => Promise<void>): Promise<void> {
  await work().catch((fault) => {
    notRun[what] = String(fault instanceof Error ? fault.message : fault).split('\n')[0] ?? ''
  })
}

function tallyOf(name: Name): Tally {
  return tallies.get(name) ?? newTally()
}

/** Prints all there is; the exit code is 0 where Halfway was measured whole and kept its promises. */
function conclude(): number {
  const rows = rowsOf(contenders, measured, tallies)
  const ours = OURS.map(tallyOf)
  const sum = (of: 'lost' | 'duplicated' | 'leaked' | 'stuck') => ours.reduce((all, tally) => all + tally[of], 0)
  const counts = { lost: sum('lost'), duplicated: sum('duplicated'), leaked: sum('leaked'), stuck: sum('stuck') }
  say(`\n${tableOf(rows)}\n`)
  say(
    JSON.stringify({
      ...figuresOf(measured, rest),
      ...counts,
      ...(Object.keys(notRun).length > 0 && { not_run: notRun }),
      open_rate: plan.rate,
      quick: quick ?? false,
      seconds: secondsSince(),
      rows,
    }),
  )
  // Redis is not brought by npm.
  const isLeftOut = (what: string) => what === 'bench' || OURS.some((name) => what.split(',')[0] === name)
  const isWhole = !Object.keys(notRun).some((what) => isLeftOut(what) && what !== 'two_nodes_redis')
  return isWhole && Object.values(counts).every((count) => count === 0) ? 0 : 1
}

function note(what: string): void {
  say(`${String(secondsSince()).padStart(4)} s  ${what}`)
}

function secondsSince(): number {
  return Math.round((performance.now() - began) / 1_000)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
