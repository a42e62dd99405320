// Deleted words are gone: from the database with the key and without, its files, every door, and the server's log, after a restart too.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keysOf } from '#db/keys.ts'
import { openDatabase } from '#db/open-database.ts'
import { newKey } from '#server/log/seal.ts'
import type { View } from '#shared/session/view-shape.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { emptyFolder, freshUrl, KINDS, type Kind } from '#tests/support/database.ts'
import { beginsInFirstEdition } from '#tests/support/first-edition/library.ts'
import { oneNotchOpen } from '#tests/support/first-edition/one-notch-open.ts'
import { begin, leave, pairAt } from '#tests/support/pair.ts'
import type { Person } from '#tests/support/person.ts'
import { play, temper } from '#tests/support/play.ts'
import { priedWith } from '#tests/support/prying.ts'
import { everythingIn, filesIn } from '#tests/support/raw.ts'
import { type Serving, serve } from '#tests/support/server.ts'

// Its kept answers lie on the server.
beginsInFirstEdition(oneNotchOpen)

const word = { confirm: { word: 'Delete ' } }

/** The word for a break, which both sign: it is nobody's own. */
const SIGNED = 'Harbour'

/** Somebody whose every sentence is another one. */
function talker(seed: number, name: string) {
  const said: string[] = []
  const say = ({ at }: Partial<View>, most: number) => {
    if (at?.phase === 'step' && at.step.step === 'break-word') return SIGNED
    const words = `${name} says ${seed}-${said.length} so.`
    said.push(words.slice(0, most))
    return words.slice(0, most)
  }
  return { said, mood: { ...temper(seed), say } }
}

type Setting = { settings: Record<string, string>; folder?: string; master: (serving: Serving) => Buffer }

async function settingFor(kind: Kind): Promise<Setting> {
  if (kind === 'pglite') {
    return {
      settings: {},
      master: ({ folder }) => Buffer.from(readFileSync(join(folder, 'sealing-key'), 'utf8'), 'base64'),
    }
  }
  const key = newKey()
  const settings = { DATABASE_URL: await freshUrl(), HALFWAY_KEY: key.toString('base64') }
  return { settings, folder: emptyFolder(), master: () => key }
}

/** The first of them was played to its end and has some sixty entries; the others have a dozen. */
async function pry(person: Person, sessions: readonly string[]): Promise<string> {
  const sources = (session: number) => Array.from({ length: session === 0 ? 70 : 15 }, (_, at) => `sources/${at}`)
  const paths = ['opened', 'reflection', 'reflection.md', 'reflection.json', 'earlier']
  const all = sessions.flatMap((id, at) => [...paths, ...sources(at)].map((path) => `/api/sessions/${id}/${path}`))
  const answers = await Promise.all(['/api/home', '/api/leaving', ...all].map((path) => person.ask(path)))
  return answers.map(({ text }) => text).join('\n')
}

async function coupleIn(person: Person): Promise<string> {
  const { couples } = (await person.ask('/api/home')).body as { couples: { couple: string }[] }
  return couples[0]?.couple ?? ''
}

/** Both past the first step. */
async function ahead(both: [Bot, Bot]): Promise<void> {
  const value = { kind: 'scale', values: { 'closeness-felt': 6, 'room-felt': 4 } } as const
  await begin({ first: both[0], second: both[1] }, 'on-a-call')
  for (const bot of both) await bot.send({ type: 'answer', step: 'sky', locale: 'en', value })
  for (const bot of both) await bot.send({ type: 'go-on', step: 'sky' })
  for (const bot of both) await bot.until(({ at }) => at.phase === 'step' && at.step.step === 'landed')
}

/** What both have played to the end, and a second session in which both have given something that has not opened. */
async function evenings(origin: string) {
  const pair = await pairAt(origin, 'say-it-hold-it-check-it')
  // Both have enough strength today for the whole way.
  const [mara, tom] = [talker(4, 'Mara'), talker(5, 'Tom')]
  await play([pair.first, pair.second], [mara.mood, tom.mood])
  const next = await pair.mara.tell('/api/sessions', { couple: await coupleIn(pair.mara), exercise: 'weather' })
  const session = String(next.body.session)
  const open: [Bot, Bot] = [
    await enter(origin, { session, token: pair.mara.token() }),
    await enter(origin, { session, token: pair.tom.token() }),
  ]
  await ahead(open)
  const value = { kind: 'text', text: mara.mood.say({}, 240) } as const
  expect(await open[0].send({ type: 'answer', step: 'landed', locale: 'en', value })).toMatchObject({ ok: true })
  return { ...pair, open, sessions: [pair.session, session], said: { mara: mara.said, tom: tom.said } }
}

/** Mara gives something that is kept, and the session is closed. */
async function keptAndClosed(
  origin: string,
  { mara, tom }: { mara: Person; tom: Person },
  words: string,
): Promise<string> {
  const opened = await mara.tell('/api/sessions', { couple: await coupleIn(mara), exercise: 'one-notch-open' })
  const session = String(opened.body.session)
  const first = await enter(origin, { session, token: mara.token() })
  const second = await enter(origin, { session, token: tom.token() })
  for (const bot of [first, second]) await bot.send({ type: 'ready', mode: 'apart' })
  const order = ['thankful', 'touched', 'wish', 'worry', 'sorry']
  await first.send({ type: 'answer', step: 'ladder', locale: 'en', value: { kind: 'rank', order } })
  await first.send({ type: 'go-on', step: 'ladder' })
  const kept = { type: 'answer', step: 'first-learned', locale: 'en', value: { kind: 'text', text: words } } as const
  expect(await first.send(kept)).toMatchObject({ ok: true })
  await first.send({ type: 'stop-for-today' })
  await first.send({ type: 'close' })
  await first.until(({ at }) => at.phase === 'closed')
  leave({ first, second })
  return session
}

describe.each(KINDS)('PR Deleted words on %s', (kind) => {
  test('[PR14] nothing of them can be read any more, anywhere; the other’s stay, and so does what both signed', async () => {
    const { settings, folder, master } = await settingFor(kind)
    const serving = await serve({ settings, ...(folder && { folder }) })
    const { origin } = serving
    const pair = await evenings(origin)
    const couple = await coupleIn(pair.mara)
    expect(pair.said.mara.length).toBeGreaterThan(4)

    const before = [await pry(pair.tom, pair.sessions), await pry(pair.mara, pair.sessions)].join('\n')
    expect(pair.said.mara.filter((words) => before.includes(words)).length).toBeGreaterThan(3)
    const others = pair.said.tom.filter((words) => before.includes(words))
    expect(await pair.mara.tell(`/api/couples/${couple}/delete-mine`, word)).toMatchObject({ code: 200, body: {} })
    const after = [await pry(pair.tom, pair.sessions), await pry(pair.mara, pair.sessions)].join('\n')
    for (const words of pair.said.mara) expect(after).not.toContain(words)
    expect(after).toContain(SIGNED)
    const kept = others.filter((words) => after.includes(words))
    expect(kept.length).toBeGreaterThan(0)

    // [DU34] The server goes on; somebody has its folder, with the key.
    if (kind === 'pglite') {
      await expect.poll(() => serving.noted.map(({ event }) => event), { timeout: 60_000 }).toContain('swept')
      const pried = await priedWith(master(serving), serving.folder)
      for (const words of pair.said.mara) expect(pried).not.toContain(words)
      for (const words of kept) expect(pried).toContain(words)
    }

    leave(pair)
    leave({ first: pair.open[0], second: pair.open[1] })
    await serving.stop()
    const found = await everythingIn(
      { ...(settings.DATABASE_URL && { url: settings.DATABASE_URL }), folder: serving.folder },
      master(serving),
    )
    for (const words of pair.said.mara) {
      expect(found.tables).not.toContain(words)
      expect(found.opened).not.toContain(words)
      expect(JSON.stringify(serving.noted)).not.toContain(words)
    }
    for (const words of kept) expect(found.opened).toContain(words)
    const at = { ...(settings.DATABASE_URL && { url: settings.DATABASE_URL }), folder: serving.folder }
    const { db, close } = await openDatabase(at)
    const own = (await keysOf(db, { couple })).filter(({ person }) => person !== null)
    await close()
    // Hers lies there as a row without a key; his still opens.
    expect(own.map(({ wrapped }) => wrapped === null).sort()).toEqual([false, true])
    if (kind === 'pglite') {
      const files = filesIn(serving.folder)
      for (const words of pair.said.mara) expect(files.includes(words)).toBe(false)
    }

    const again = await serve({ settings, folder: serving.folder })
    const later = [
      await pry(pair.tom.at(again.origin), pair.sessions),
      await pry(pair.mara.at(again.origin), pair.sessions),
    ].join('\n')
    for (const words of pair.said.mara) expect(later).not.toContain(words)
    for (const words of kept) expect(later).toContain(words)
    await again.stop()
  }, 120_000)

  test('[PR17] who leaves takes along what had not opened; when the last says so, no row of the two is left [PR16]', async () => {
    const { settings, folder, master } = await settingFor(kind)
    const serving = await serve({ settings, ...(folder && { folder }) })
    const at = { ...(settings.DATABASE_URL && { url: settings.DATABASE_URL }), folder: serving.folder }
    const pair = await evenings(serving.origin)
    const couple = await coupleIn(pair.mara)
    const hidden = 'Mara keeps it to herself.'
    pair.said.mara.push(hidden)
    pair.sessions.push(await keptAndClosed(serving.origin, pair, hidden))
    const opened = await pry(pair.tom, pair.sessions)
    const [shown, unopened] = [
      pair.said.mara.filter((words) => opened.includes(words)),
      pair.said.mara.filter((words) => !opened.includes(words)),
    ]
    expect([shown.length > 0, unopened.length > 1, unopened.includes(hidden)]).toEqual([true, true, true])
    const gone = { confirm: { word: 'salir' } }
    expect(await pair.mara.tell(`/api/couples/${couple}/leave`, gone)).toMatchObject({ code: 200 })
    const kept = await pry(pair.tom, pair.sessions)
    for (const words of shown) expect(kept).toContain(words)
    leave(pair)
    leave({ first: pair.open[0], second: pair.open[1] })
    await serving.stop()
    const found = await everythingIn(at, master(serving))
    for (const words of unopened) expect(found.opened).not.toContain(words)

    const again = await serve({ settings, folder: serving.folder })
    const tom = pair.tom.at(again.origin)
    expect((await tom.tell(`/api/couples/${couple}/delete-all`, word)).body).toEqual({ deleted: true })
    await again.stop()
    const { tables, opened: left } = await everythingIn(at, master(serving))
    for (const words of [couple, ...pair.sessions, ...pair.said.mara, ...pair.said.tom]) {
      expect(tables).not.toContain(words)
      expect(left).not.toContain(words)
    }
  }, 120_000)
})
