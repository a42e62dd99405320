// Goes through everything in each of the places it is given, and writes down what came of it. It may have no network but its own.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createDatabase, startPostgres } from '#tests/support/postgres.ts'
import { playingInBrowsers } from './browsers.ts'
import { wholeChain } from './chain.ts'
import { layEarlier } from './earlier.ts'
import { type Limit, limitMemory, mostOf } from './memory.ts'
import { folderPlace, type Place, type Serving, serveIn } from './place.ts'
import { type Root, rootPlace, seal } from './roots.ts'

/** `folder`: the package as it lies here, for where there are no roots. `chromium`: the browser to play in; null: two at their sockets. */
export type Within = { folder: string; scratch: string; roots: Root[]; chromium: string | null }

const MEBIBYTES = 2 ** 20
const MOST = 512 * MEBIBYTES
const EXERCISE = 'the-map-of-needs'

const [asked = '', answered = ''] = process.argv.slice(2)
const { folder, scratch, roots, chromium } = JSON.parse(readFileSync(asked, 'utf8')) as Within
if (roots.length > 0) execFileSync('ip', ['link', 'set', 'lo', 'up'])
const postgres = await startPostgres()
const places = []
for (const root of roots) places.push(await tried(root.name, () => inRoot(root)))
if (roots.length === 0) places.push(await tried('a folder of its own', inFolder))
await postgres.stop()
writeFileSync(answered, JSON.stringify({ postgres: postgres.version, places }))
process.exit(0)

async function tried(name: string, work: () => Promise<object>): Promise<object> {
  return work().then(
    (told) => ({ name, ...told }),
    (fault: Error) => ({ name, fault: fault.message.slice(0, 4_000) }),
  )
}

async function inFolder(): Promise<object> {
  const place = folderPlace(folder, scratch)
  return { ...(await firstStart(place)), ...(await chainIn(place)) }
}

async function inRoot(root: Root): Promise<object> {
  const volume = join(scratch, `volume-${places.length}`)
  mkdirSync(volume)
  execFileSync('chown', [`${root.account}:${root.account}`, volume])
  seal(root, volume)
  const limit = limitMemory(`halfway-anywhere-${process.pid}-${places.length}`, MOST)
  try {
    const place = rootPlace(root, limit)
    const told = { ...(await firstStart(place, root)), ...(await chainIn(place)) }
    return { ...told, memory: limit ? limitTold(limit) : 'no limit could be set' }
  } finally {
    limit?.end()
  }
}

function limitTold(limit: Limit): object {
  if (limit.killed() > 0) throw new Error(`ended for want of memory within ${MOST / MEBIBYTES} MB`)
  return { how: limit.how, limit: MOST / MEBIBYTES, most: Math.round(limit.most() / MEBIBYTES) }
}

/** On an empty folder, and its pages. */
async function firstStart(place: Place, root?: Root): Promise<object> {
  const settings = { DATA_DIR: join(place.data, 'first') }
  const serving = await serveIn(place, settings)
  for (const page of ['/', '/begin', '/begin/weather', '/taste', '/privacy', '/sign-in', '/ways', '/join'])
    await mustAnswer(`${serving.origin}${page}`)
  if (root) await confined(place, root, serving)
  const most = Math.round(mostOf(serving.pid) / MEBIBYTES)
  await serving.stop()
  return { firstStart: { milliseconds: serving.bringUp, most } }
}

async function mustAnswer(address: string): Promise<void> {
  const { status } = await fetch(address)
  if (status !== 200) throw new Error(`${address}: ${status}`)
}

/** As nobody in particular, without a network, and able to write in its data and in a /tmp of its own alone. */
async function confined(place: Place, root: Root, { pid, origin }: Serving): Promise<void> {
  const [, account] = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  if (Number(account) !== root.account) throw new Error(`${root.name}: runs as ${account}`)
  const trying = `for (const f of ${JSON.stringify(['/x', `${root.folder}/x`, `${root.data}/x`, '/tmp/x'])})
    try { require('fs').writeFileSync(f, ''); console.log('yes') } catch (e) { console.log(e.code) }`
  const said = await ran(place, ['-e', trying], {})
  if (said !== 'EROFS\nEROFS\nyes\nyes\n') throw new Error(`${root.name}: what it can write: ${said}`)
  const reached = connect({ host: '192.0.2.1', port: 80 })
  const [fault] = await Promise.race([once(reached, 'error'), once(reached, 'connect')]).catch((one) => [one])
  if (fault?.code !== 'ENETUNREACH') throw new Error(`${root.name}: there is a network`)
  if (root.healthcheck) await ran(place, root.healthcheck.slice(2), { PORT: new URL(origin).port })
}

async function ran(place: Place, args: readonly string[], settings: Record<string, string>): Promise<string> {
  const child = place.begin(args, settings)
  const [said, wrong] = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''))
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${args.join(' ')}: ${code} ${await said}${await wrong}`)
  return (await said) ?? ''
}

/** On the data of the version before. */
async function chainIn(place: Place): Promise<object> {
  const home = join(place.data, 'home')
  const earlier = layEarlier(place.outside(home))
  place.give(home)
  const play = chromium ? { play: playingInBrowsers(chromium) } : {}
  const told = await wholeChain(place, {
    url: await createDatabase(postgres.url),
    exercise: EXERCISE,
    earlier,
    ...play,
  })
  return { browsers: chromium ? 2 : 0, ...told }
}
