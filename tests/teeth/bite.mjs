// Plants one fault after the other in a copy of the project and runs the one test that must notice it: npm run teeth [a piece of a name]
// The copy is gone afterwards, and nothing here is ever changed.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { FAULTS } from './faults.mjs'

const wanted = process.argv[2] ?? ''
const place = mkdtempSync(join(tmpdir(), 'halfway-teeth-'))
process.once('exit', () => rmSync(place, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
for (const file of files.split('\0').filter(Boolean)) cpSync(file, join(place, file))
symlinkSync(resolve('node_modules'), join(place, 'node_modules'))

/** How many tests ran, and how many of them failed. Neither, where nothing could be run. */
function ran({ test, title }) {
  const report = join(place, 'report.json')
  rmSync(report, { force: true })
  const how = ['vitest', 'run', test, '-t', title, '--maxWorkers=1', '--reporter=json', `--outputFile=${report}`]
  spawnSync('npx', how, { cwd: place, stdio: 'ignore', timeout: 300_000 })
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed, failed }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

/** Without the fault the test must pass, or its failing with it would say nothing. */
const sound = new Map()
function isSound(fault) {
  const key = `${fault.test} ${fault.title}`
  if (!sound.has(key)) {
    const { passed, failed } = ran(fault)
    sound.set(key, passed > 0 && failed === 0)
  }
  return sound.get(key)
}

function bite(fault) {
  const file = join(place, fault.file)
  const whole = readFileSync(file, 'utf8')
  const changes = [[fault.find, fault.put], ...(fault.also ?? [])]
  if (changes.some(([find]) => whole.split(find).length !== 2)) return 'does not fit'
  if (!isSound(fault)) return 'test fails without it'
  try {
    writeFileSync(
      file,
      changes.reduce((text, [find, put]) => text.replace(find, () => put), whole),
    )
    return ran(fault).failed > 0 ? 'caught' : 'SURVIVES'
  } finally {
    writeFileSync(file, whole)
  }
}

const verdicts = []
for (const fault of FAULTS.filter(({ name, file }) => `${name} ${file}`.includes(wanted))) {
  const began = Date.now()
  const verdict = bite(fault)
  verdicts.push(verdict)
  const seconds = Math.round((Date.now() - began) / 1000)
  process.stdout.write(`${verdict.padEnd(22)}${fault.name} (${fault.file}): ${fault.test}, ${seconds} s\n`)
}
const caught = verdicts.filter((verdict) => verdict === 'caught').length
process.stdout.write(`${JSON.stringify({ planted: verdicts.length, caught })}\n`)
process.exit(verdicts.length > 0 && caught === verdicts.length ? 0 : 1)
