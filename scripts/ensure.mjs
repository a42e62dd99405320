// Makes `npm start` and `npm test` work in a fresh clone: installs when the lock has changed, builds when the sources have.
// It needs nothing but Node and npm. `install` as its argument leaves the build out.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const SOURCES = [
  'app',
  'server',
  'db',
  'shared',
  'messages',
  'public',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
]
const CONFIGS = ['next.config.js', 'postcss.config.mjs']

requireNode(20, 19)
process.chdir(resolve(import.meta.dirname, '..'))
install()
if (process.argv[2] !== 'install') build()

function requireNode(leastMajor, leastMinor) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return
  console.error(`Halfway needs Node ${leastMajor}.${leastMinor} or newer; this is ${process.version}.`)
  process.exit(1)
}

function install() {
  const stamp = 'node_modules/.halfway-lock'
  const wanted = fingerprint(['package-lock.json'])
  if (read(stamp) === wanted) return
  // With NODE_ENV=production npm would leave out what the build needs.
  npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error')
  writeFileSync(stamp, wanted)
}

function build() {
  const stamp = 'dist/.halfway-sources'
  const wanted = fingerprint([...SOURCES, ...CONFIGS])
  if (read(stamp) === wanted && existsSync('.next/BUILD_ID')) return
  rmSync('dist', { recursive: true, force: true })
  npm('run', '--silent', 'build')
  writeFileSync(stamp, wanted)
}

function npm(...args) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  if (args[0] === 'run') env.NODE_ENV = 'production'
  const { status } = spawnSync('npm', args, { stdio: 'inherit', env, shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

function fingerprint(places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesIn(place) {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(join(place, name)))
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
