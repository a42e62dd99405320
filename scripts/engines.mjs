// Plays an evening in Firefox and one in WebKit, as they are installed, and looks with axe at every page there is: npm run engines. One JSON
// line last.
import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium.mjs'

const FIREFOX = process.env.FIREFOX_PATH ?? 'firefox-esr'
const versionOf = (path) => spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim() || null

const isThere = (path) => spawnSync(path, ['-help']).error === undefined

const firefox = versionOf(FIREFOX)
const webkit = isThere('WebKitWebDriver') && isThere('Xvfb')
if (!firefox) console.error('No Firefox found: "apt-get install firefox-esr", or set FIREFOX_PATH.')
if (!webkit) console.error('No WebKit found: "apt-get install webkit2gtk-driver xvfb".')
const began = Date.now()
const env = { ...process.env, FIREFOX_PATH: FIREFOX, CHROMIUM_PATH: (await findChromium()) ?? '' }
// [EN2]
const there = ['pages', ...(firefox ? ['firefox'] : []), ...(webkit ? ['webkit'] : [])]
const which = there.map((name) => `--project=${name}`)
const args = [
  'playwright',
  'test',
  '-c',
  'playwright.engines.config.ts',
  '--reporter=line',
  ...which,
  ...process.argv.slice(2),
]
const { status } = spawnSync('npx', args, { stdio: 'inherit', env })
const seconds = Math.round((Date.now() - began) / 1000)
process.stdout.write(`${JSON.stringify({ held: status === 0, firefox, webkit, seconds })}\n`)
process.exit(firefox && webkit ? (status ?? 1) : 1)
