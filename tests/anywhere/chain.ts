// All that happens to a couple's letters over the years, in one place: played, backed up, sealed anew, moved, brought back from a backup.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { leave, pairAt } from '#tests/support/pair.ts'
import type { Person } from '#tests/support/person.ts'
import { playOut } from '#tests/support/play-out.ts'
import { mustBeWhole } from './letter-page.ts'
import { commandIn, type Place, type Serving, type Settings, serveIn } from './place.ts'

/** Everybody's letters, by what they are asked by. */
export type Letters = Map<string, string>
/** `read`: what is asked at each stage. `kept`: what it has to be, where that is known before. `look`: at their pages, once. */
export type Reading = {
  read: (origin: string) => Promise<Letters>
  kept: Letters
  look: (origin: string) => Promise<void>
}
type Given = {
  /** An empty database of a Postgres outside. */
  url: string
  /** One more, to restore into beside the move; else it is restored into a folder, and after it. */
  elsewhere?: string
  /** Played from the invitation to its letter. */
  exercise: string
  /** What an earlier version left in the folder `home` of the place. */
  earlier?: Reading
  /** Between a start and whatever comes next. */
  meanwhile?: (serving: Serving) => Promise<void>
  /** Who plays, unless it is two at their sockets. */
  play?: (origin: string, exercise: string) => Promise<Played>
}
/** Two who have come to their letter. */
export type Played = { mara: Person; tom: Person; session: string }
/** In milliseconds from the start to each of them. */
export type Told = { letters: number; bytes: number; stages: Record<string, number> }

/** Throws where a letter is not at every stage what it was at the first, byte for byte. */
export async function wholeChain(
  place: Place,
  { url, elsewhere, exercise, earlier, meanwhile, play = atSockets }: Given,
): Promise<Told> {
  const [began, stages] = [Date.now(), {} as Record<string, number>]
  const at = (name: string) => join(place.data, name)
  const keyOf = (folder: string) => readFileSync(join(place.outside(folder), 'sealing-key'), 'utf8').trim()
  const home = { DATA_DIR: at('home') }
  const serving = await serveIn(place, home)
  await meanwhile?.(serving)
  const evening = readingOf(await play(serving.origin, exercise))
  const lettersAt = async (origin: string) =>
    new Map([...(await evening.read(origin)), ...((await earlier?.read(origin)) ?? [])])
  await Promise.all([evening, earlier].map((reading) => reading?.look(serving.origin)))
  const letters = await lettersAt(serving.origin)
  for (const [asked, text] of earlier?.kept ?? []) mustBe(`${asked} of the version before`, letters.get(asked), text)
  const still = async (stage: string, { origin }: Serving) => {
    for (const [asked, text] of await lettersAt(origin)) mustBe(`${stage}: ${asked}`, text, letters.get(asked))
    stages[stage] = Date.now() - began
  }
  await still('played', serving)

  const backup = at('everything.tar.gz')
  await commandIn(place, 'backup', home, backup)
  const before = keyOf(home.DATA_DIR)
  await commandIn(place, 'keys', home, 'rotate')
  const now = keyOf(home.DATA_DIR)
  if (before === now) throw new Error('the key is the one it was')
  await still('key changed', serving)
  await serving.stop()

  const servedFrom = async (stage: string, settings: Settings) => {
    const there = await serveIn(place, settings)
    await still(stage, there)
    await there.stop()
  }
  const move = async () => {
    await commandIn(place, 'move', home, url)
    await servedFrom('moved to Postgres', { DATABASE_URL: url, HALFWAY_KEY: now, DATA_DIR: at('beside') })
  }
  const restore = async () => {
    // The key of when it was made, as the page says.
    const there = { DATA_DIR: at('elsewhere'), HALFWAY_KEY: before, ...(elsewhere && { DATABASE_URL: elsewhere }) }
    await commandIn(place, 'restore', there, backup)
    await servedFrom('restored elsewhere', there)
  }
  if (elsewhere) await Promise.all([move(), restore()])
  else for (const next of [move, restore]) await next()
  const bytes = [...letters.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return { letters: letters.size, bytes, stages }
}

async function atSockets(origin: string, exercise: string): Promise<Played> {
  const pair = await pairAt(origin, exercise)
  await playOut([pair.first, pair.second], 'on-a-call')
  leave(pair)
  return pair
}

/** How to read their letters, wherever they are served. */
function readingOf({ mara, tom, session }: Played): Omit<Reading, 'kept'> {
  const asked = ['md', 'json'].map((as) => `/api/sessions/${session}/reflection.${as}`)
  const read = async (there: string) =>
    new Map([...(await lettersOf('mara', mara.at(there), asked)), ...(await lettersOf('tom', tom.at(there), asked))])
  const look = async (there: string) => {
    await Promise.all([mara, tom].map((one) => lookAt(one.at(there), asked)))
  }
  return { read, look }
}

/** [LE34] At the page of each letter. */
export async function lookAt(person: Person, asked: readonly string[]): Promise<void> {
  for (const path of asked.filter((one) => one.endsWith('.md'))) {
    const page = path.replace(/^\/api\/sessions\/(.*)\/reflection\.md$/, '/reflections/$1')
    mustBeWhole(page, (await person.ask(page)).text)
  }
}

/** Throws where one is not there. */
export async function lettersOf(name: string, person: Person, asked: readonly string[]): Promise<Letters> {
  const letters: Letters = new Map()
  for (const path of asked) {
    const { code, text } = await person.ask(path)
    if (code !== 200 || text.length === 0) throw new Error(`${name}: no letter at ${path}: ${code} ${text}`)
    letters.set(`${name} ${path}`, text)
  }
  return letters
}

function mustBe(what: string, is: string | undefined, was: string | undefined): void {
  if (is === was) return
  throw new Error(`${what}: not the same bytes:\n${is}\nand was\n${was}`)
}
