// Runs every check there is, first the short ones side by side, also after one has failed, and adds up what they say.
// The last line is `N passed, N failed`; a step that fails without a failed test counts as one.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { tsImport } from 'tsx/esm/api'
import { findChromium } from './chromium.mjs'

process.chdir(resolve(import.meta.dirname, '..'))
const { createDatabase, startPostgres } = await tsImport('../tests/support/postgres.ts', import.meta.url)

// NODE_ENV=production would leave out React's checks; tests choose their own.
const { NODE_ENV: _, ...inherited } = process.env
const env = { ...inherited, TZ: 'Asia/Kathmandu', NEXT_TELEMETRY_DISABLED: '1' }

const REPORTS = resolve('.reports')
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS)

const MOST_OF_A_FAULT = 1_200

const steps = []
const running = new Set()
process.once('exit', () => running.forEach((child) => void child.kill()))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const checks = [
  step('lock', ['node', 'scripts/check-lock.mjs']),
  step('biome', ['biome', 'check', '.', '--error-on-warnings']),
  step('types', ['next', 'typegen'], ['tsc', '--noEmit', '--incremental', 'false']),
  step('knip', ['knip']),
]
const [chromium, postgres] = await Promise.all([
  attempt('chromium', findChromium),
  attempt('postgres', startPostgres),
  ...checks,
])
const built = await step('build', ['node', 'scripts/ensure.mjs'])
const browsing = { CHROMIUM_PATH: chromium ?? '' }
const url = postgres && (await createDatabase(postgres.url).catch(() => null))
const smoke = { tag: '@smoke', speaking: 'at-its-end' }
await Promise.all([
  vitest(),
  // A single test, so beside those that open nothing, which vitest begins with.
  playwright('e2e-postgres', built && chromium && url, { ...browsing, E2E_DATABASE_URL: url ?? '' }, smoke),
])
await playwright('e2e-pglite', built && chromium, browsing)
await postgres?.stop()
conclude()

async function step(name, ...commands) {
  const began = Date.now()
  let passed = true
  for (const command of commands) passed &&= await run(command, {}, 'at-its-end')
  return note({ name, passed, began })
}

async function attempt(name, find) {
  const began = Date.now()
  const found = await find().catch((fault) => console.error(fault))
  note({ name, passed: Boolean(found), began })
  return found ?? null
}

async function vitest() {
  const began = Date.now()
  const report = join(REPORTS, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const passed = await run(['vitest', 'run', ...reporters], postgres ? { TEST_DATABASE_URL: postgres.url } : {})
  const told = read(report)
  const skipped = told ? told.numPendingTests + told.numTodoTests : 0
  const tests = told && { passed: told.numPassedTests, failed: told.numFailedTests, skipped }
  const faults = (told?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0 && message) return [`${relative('', name)}: ${message}`]
    return failed.map((test) => `${relative('', name)} › ${test.fullName}\n${test.failureMessages.join('\n')}`)
  })
  note({ name: 'vitest', passed: passed && tests, began, tests, faults })
}

async function playwright(name, possible, more, { tag, speaking } = {}) {
  const began = Date.now()
  if (!possible) return note({ name, passed: false, began, why: 'not run, since a step before it failed' })
  const report = join(REPORTS, `${name}.json`)
  const command = ['playwright', 'test', '--reporter=list,json', ...(tag ? ['--grep', tag] : [])]
  const passed = await run(command, { ...more, PLAYWRIGHT_JSON_OUTPUT_FILE: report }, speaking)
  const { stats, suites } = read(report) ?? {}
  const tests = stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
  // No test at all is no success.
  note({
    name,
    passed: passed && tests?.passed > 0,
    began,
    tests,
    why: stats?.flaky ? `${stats.flaky} flaky` : '',
    faults: faultsIn(suites),
  })
}

/** What browser tests say of themselves that failed, from the suites of their report and the suites within those. */
function faultsIn(suites = []) {
  return suites.flatMap(({ specs, suites: within }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) => {
        const said = tests.flatMap(({ results }) =>
          results.flatMap(({ errors }) => errors.map(({ message }) => message)),
        )
        return `${file} › ${title}\n${said.join('\n')}`
      }),
    ...faultsIn(within),
  ])
}

/** What runs beside others says what it has to say at its end, in one piece. */
function run([command, ...args], more = {}, speaking = 'at-once') {
  const tool = join('node_modules', '.bin', command)
  const shell = process.platform === 'win32'
  const heading = `\n> ${command} ${args.join(' ')}`
  const stdio = speaking === 'at-once' ? 'inherit' : ['ignore', 'pipe', 'pipe']
  if (speaking === 'at-once') console.log(heading)
  return new Promise((done) => {
    const child = spawn(existsSync(tool) ? tool : command, args, { stdio, env: { ...env, ...more }, shell })
    running.add(child)
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(piece))
    child.once('error', () => done(false))
    child.once('close', (code) => {
      running.delete(child)
      if (speaking === 'at-its-end') console.log(`${heading}\n${Buffer.concat(said).toString()}`)
      done(code === 0)
    })
  })
}

function note({ name, passed, began, tests, why = '', faults = [] }) {
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  steps.push({ name, passed: Boolean(passed), seconds, tests, why, faults })
  return Boolean(passed)
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function conclude() {
  const sum = (kind) => steps.reduce((total, { tests }) => total + (tests?.[kind] ?? 0), 0)
  const mute = steps.filter(({ passed, tests }) => !passed && !tests?.failed).length
  // Said once more at the end, where somebody looks who has only that: a thousand lines lie between a test and here.
  const faults = steps.flatMap((each) => each.faults)
  for (const fault of faults) console.log(`\n${stripVTControlCharacters(fault).slice(0, MOST_OF_A_FAULT)}`)
  console.log('')
  for (const { name, passed, seconds, tests, why } of steps) {
    const counted = tests ? `${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped` : ''
    console.log([passed ? 'ok    ' : 'FAILED', name.padEnd(13), `${seconds} s`.padStart(8), '', counted, why].join(' '))
  }
  const failed = sum('failed') + mute
  console.log('Left out here, since it needs Redis, HAProxy and nginx: npm run neighbours')
  console.log('Left out here, since it needs root and Debian’s packages: npm run runs-anywhere')
  console.log(`${sum('passed')} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}
