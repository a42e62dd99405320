// npm run runs-anywhere: the package where there is nothing but Node, and once more by the image's steps, through all that happens to letters
// over the years. Needs root, mmdebstrap and Debian's packages for that, else it says so and goes through it in a folder. One JSON line last.
// `-- --release FOLDER` takes what `npm run package` made before.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findChromium } from '../../scripts/chromium.mjs'
import { bareRoot, imageRoot, makeBase } from './roots.ts'
import type { Within } from './within.ts'

const MINUTES = 25
const began = Date.now()
const scratch = mkdtempSync(join(tmpdir(), 'halfway-anywhere-'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const chromium = await findChromium()
const leftOut = [
  ...(process.getuid?.() === 0 ? [] : ['root']),
  ...(isThere('mmdebstrap') ? [] : ['mmdebstrap']),
  ...(chromium ? [] : ['Chromium']),
]
const told = await all().catch((fault: unknown) => ({ fault: fault instanceof Error ? fault.message : String(fault) }))
const held = !('fault' in told) && told.places.every(({ fault }) => !fault)
const seconds = Math.round((Date.now() - began) / 1000)
process.stdout.write(`${JSON.stringify({ held, seconds, leftOut, ...told })}\n`)
process.exit(held ? 0 : 1)

async function all(): Promise<Awaited<ReturnType<typeof within>>> {
  const at = process.argv.indexOf('--release')
  const release = resolve(process.argv[at + 1] && at > 0 ? (process.argv[at + 1] as string) : 'release')
  if (at < 0) execFileSync('node', ['scripts/package.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [name] = readdirSync(release).filter((one) => one.endsWith('.tar.gz'))
  if (!name) throw new Error(`no archive in ${release}`)
  const folder = join(release, name.replace('.tar.gz', ''))
  const roots = rootsFrom(folder, join(release, name))
  sayWhatIsLeftOut(roots.length > 0)
  return within({ folder, scratch, roots, chromium })
}

function sayWhatIsLeftOut(apart: boolean): void {
  const say = (sentence: string) => process.stderr.write(`${sentence}\n`)
  const wanting = leftOut.filter((one) => one !== 'Chromium').join(' and ')
  if (!apart)
    say(
      `Without ${wanting} no place with nothing but Node can be made: all of it is done in a folder, beside whatever else is on this machine, with its network and all its memory.`,
    )
  if (!chromium) say('Without Chromium two people play over sockets and not in browsers.')
}

/** None where they cannot be made here. */
function rootsFrom(folder: string, archive: string): Within['roots'] {
  const [base, empty] = [join(scratch, 'base'), join(scratch, 'empty')]
  if (leftOut.some((one) => one !== 'Chromium')) return []
  try {
    makeBase(base)
  } catch {
    leftOut.push('Debian’s packages')
    return []
  }
  mkdirSync(empty)
  const bare = bareRoot(base, join(scratch, 'bare'), archive)
  return [bare, imageRoot(base, join(scratch, 'image'), { '/halfway': folder, '/data': empty })]
}

/** With no network but its own, and with its own mounts and processes, which end with it whatever happens. */
async function within(given: Within): Promise<{ places: { name: string; fault?: string }[] }> {
  const [asked, answered] = [join(scratch, 'asked.json'), join(scratch, 'answered.json')]
  writeFileSync(asked, JSON.stringify(given))
  const apart = ['unshare', '--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc']
  const line = ['node', '--import', 'tsx', 'tests/anywhere/within.ts', asked, answered]
  const [program = '', ...args] = given.roots.length > 0 ? [...apart, ...line] : line
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  process.once('exit', () => child.kill('SIGKILL'))
  const late = setTimeout(() => child.kill('SIGKILL'), MINUTES * 60_000)
  const [code] = await once(child, 'exit')
  clearTimeout(late)
  if (code !== 0) throw new Error(`ended with ${code}, or was not through after ${MINUTES} minutes`)
  return JSON.parse(readFileSync(answered, 'utf8'))
}

function isThere(program: string): boolean {
  return spawnSync('which', [program]).status === 0
}
