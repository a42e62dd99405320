// Plants one fault after the other in copies of the project, and runs the one test that must notice it: npm run teeth [-- pieces of names]
// `--besides` runs the other tests of the same code too and names those that notice as well. The copies are gone afterwards, also when
// it is broken off, and nothing here is ever changed. The last line is one JSON object.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BESIDES, FAULTS, SIMULATION } from './faults.mjs'

const { values, positionals } = parseArgs({ options: { besides: { type: 'boolean' } }, allowPositionals: true })
const pieces = positionals.length > 0 ? positionals : ['']
const wanted = FAULTS.filter(({ name, file, test }) => pieces.some((one) => `${name} ${file} ${test}`.includes(one)))
const began = performance.now()
const passed = (since = began) => Math.round((performance.now() - since) / 1_000)

const running = new Set()
const places = Array.from({ length: Math.min(2, availableParallelism()) }, copied)
process.once('exit', () => {
  for (const { pid } of running) process.kill(-pid, 'SIGKILL')
  for (const place of places) rmSync(place, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))

function copied() {
  const place = mkdtempSync(join(tmpdir(), 'halfway-teeth-'))
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const files = execFileSync('git', listed, { encoding: 'utf8' }).split('\0')
  for (const file of files) if (file && existsSync(file)) cpSync(file, join(place, file))
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'))
  return place
}

/** Every test of these files whose title fits: what it is called, where it stands, and how it went. */
async function ran(place, tests, titles, ...more) {
  const report = join(place, 'report.json')
  rmSync(report, { force: true })
  const how = ['--maxWorkers=1', '--reporter=json', `--outputFile=${report}`, ...more]
  const which = titles ? ['-t', titles.map((title) => `(${title})`).join('|')] : []
  await ended(place, ['node_modules/vitest/vitest.mjs', 'run', ...tests, ...which, ...how])
  if (!existsSync(report)) return []
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((one) => ({ ...one, file: relative(place, name) })),
  )
}

function ended(cwd, args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd, stdio: 'ignore', detached: true })
    const late = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), 600_000)
    running.add(child)
    child.once('close', () => {
      clearTimeout(late)
      running.delete(child)
      done()
    })
  })
}

const isAbout = ({ test, title }) => {
  const fits = new RegExp(title)
  return ({ file, fullName, status }) => file === test && status !== 'skipped' && fits.test(fullName)
}

/** Without any fault these tests must pass, or their failing with one would say nothing. */
async function soundOnes() {
  const files = [...new Set(wanted.map(({ test }) => test))]
  const titles = [...new Set(wanted.map(({ title }) => title))]
  const shares = places.map((_, lane) => files.filter((_, index) => index % places.length === lane))
  return (await Promise.all(shares.map((share, lane) => share.length > 0 && ran(places[lane], share, titles)))).flat()
}

/** Other files that could notice: those in which nothing fails without a fault. */
async function besidesSound() {
  const told = values.besides ? await ran(places[0], BESIDES) : []
  const of = (test) => told.filter(({ file }) => file === test)
  return BESIDES.filter((test) => of(test).some(isPassed) && !of(test).some(isFailed))
}

async function bite(place, fault, sound) {
  const file = join(place, fault.file)
  const whole = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const changes = [[fault.find, fault.put], ...(fault.also ?? [])]
  if (changes.some(([find]) => whole.split(find).length !== 2)) return { verdict: 'does not fit' }
  const isSound = (told) => told.some(isAbout(fault)) && told.filter(isAbout(fault)).every(isPassed)
  // Beside all others it may have been too slow.
  if (!isSound(sound) && !isSound(await ran(place, [fault.test], [fault.title])))
    return { verdict: 'test fails without it' }
  try {
    writeFileSync(
      file,
      changes.reduce((text, [find, put]) => text.replace(find, () => put), whole),
    )
    const failed = (await ran(place, [fault.test], [fault.title], '--bail=1')).filter(isFailed)
    const others = besides.length > 0 ? (await ran(place, besides, null, '--bail=1')).filter(isFailed) : []
    const also = [...new Set(others.map(({ file, fullName }) => `${file}: ${fullName}`))]
    return failed.length > 0 ? { verdict: 'caught', by: rulesOf(fault, failed), also } : { verdict: 'SURVIVES', also }
  } finally {
    writeFileSync(file, whole)
  }
}

function isPassed({ status }) {
  return status === 'passed'
}

function isFailed({ status }) {
  return status === 'failed'
}

const IN_SCHEDULES = /[A-Z]{2}\d+(?=: \d)/g
const IN_TITLES = /(?<=\[)[A-Z]{2}\d+(?=\])/g

/** The rules that were seen to be broken, each schedule naming its own; or what the test is called. */
function rulesOf({ test }, failed) {
  const isPlayed = test === SIMULATION
  const said = failed.flatMap(({ fullName, failureMessages }) => (isPlayed ? failureMessages : fullName))
  const rules = said.flatMap((text) => text.match(isPlayed ? IN_SCHEDULES : IN_TITLES) ?? [])
  return rules.length > 0 ? [...new Set(rules)] : failed.map(({ title }) => title)
}

const sound = await soundOnes()
const besides = await besidesSound()
if (values.besides) process.stdout.write(`besides: ${besides.join(' ')}\n`)
process.stdout.write(`${sound.filter(isPassed).length} tests pass without any fault, ${passed()} s\n`)
const [left, verdicts] = [[...wanted], []]
await Promise.all(
  places.map(async (place) => {
    for (let fault = left.shift(); fault; fault = left.shift()) {
      const since = performance.now()
      const { verdict, by = [], also = [] } = await bite(place, fault, sound)
      verdicts.push({ verdict, isPlayed: fault.test === SIMULATION, name: fault.name })
      const what = by.length > 0 ? ` by ${by.join(', ')}` : ''
      process.stdout.write(
        `${`${verdict}${what}`.padEnd(36)}${fault.name} (${fault.file}): ${fault.test}, ${passed(since)} s\n${also.map((one) => `  noticed too by ${one}\n`).join('')}`,
      )
    }
  }),
)
const caught = verdicts.filter(({ verdict }) => verdict === 'caught')
const others = verdicts.filter(({ verdict }) => verdict !== 'caught').map(({ name, verdict }) => `${verdict}: ${name}`)
const simulated = caught.filter(({ isPlayed }) => isPlayed).length
process.stdout.write(
  `${JSON.stringify({ planted: wanted.length, caught: caught.length, simulated, others, seconds: passed() })}\n`,
)
process.exit(wanted.length > 0 && caught.length === wanted.length ? 0 : 1)
