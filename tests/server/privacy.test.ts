// The blind reveal, proven from outside: every byte that reaches the other seat, by socket and HTTP, whatever the first has given.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { describeFault } from '#server/ops/journal.ts'
import type { Command } from '#shared/session/commands.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { begunAt, leave, type Pair } from '#tests/support/pair.ts'
import { newPerson, openRoom, type Person } from '#tests/support/person.ts'
import { type Serving, serve } from '#tests/support/server.ts'

const SHORT = 'Kva'
const LONG = `Zxqj${'wvkz '.repeat(30)}Zxqj`
const text = (step: string, words: string): Command => ({
  type: 'answer',
  step,
  locale: 'en',
  value: { kind: 'text', text: words },
})

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

/** Raw packets of one line, as they came over the wire, heartbeats aside. */
function overhear({ socket }: Bot): string[] {
  const raw: string[] = []
  socket.io.engine.on('data', (sent: unknown) => void raw.push(String(sent)))
  return raw
}

/** Everything a curious partner can ask for by HTTP; gives the raw bodies. */
async function pry(person: Person, session: string): Promise<string[]> {
  const paths = [
    'opened',
    'reflection',
    'earlier',
    'invite',
    'break.ics',
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => `sources/${at}`),
  ]
  const bodies = []
  for (const path of [...paths.map((each) => `/api/sessions/${session}/${each}`), '/api/home']) {
    bodies.push((await person.ask(path)).text)
  }
  return bodies
}

// What differs between any two rooms and says nothing: their ids and the moments of this run.
const bare = (sent: string) =>
  sent.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID').replace(/\d{13}/g, 'NOW')

type Overheard = { raw: string[]; bodies: string[]; version: number; seen: string[] }

/** One room in which the first does something at its first step of words; gives all that reached the second. */
async function overheardWhile(
  act: (pair: Pair, step: string) => Promise<unknown>,
): Promise<Overheard & { pair: Pair; step: string }> {
  const pair = await begunAt(origin, 'weather')
  await through(pair, 'sky')
  const step = stepOf(pair.second)
  // Both lines have said all they had to say about coming here.
  await new Promise((resolve) => setTimeout(resolve, 150))
  const raw = overhear(pair.second)
  await act(pair, step)
  const refused = await pair.second.send({ type: 'go-on', step })
  expect(refused).toMatchObject({ ok: false })
  const bodies = await pry(pair.tom, pair.session)
  const again = await enter(origin, { session: pair.session, token: pair.tom.token() })
  const seen = again.frames.filter(({ event }) => event === 'view').map(({ json }) => json)
  const version = again.frame()?.version ?? 0
  again.close()
  return { raw: [...raw], bodies, version, seen, pair, step }
}

async function through(pair: Pair, step: string): Promise<void> {
  const value = { kind: 'scale', values: { 'closeness-felt': 6, 'room-felt': 4 } } as const
  for (const bot of [pair.first, pair.second]) await bot.send({ type: 'answer', step, locale: 'en', value })
  for (const bot of [pair.first, pair.second])
    await bot.until(({ at }) => at.phase === 'step' && at.step.goOn === 'may')
  for (const bot of [pair.first, pair.second]) await bot.send({ type: 'go-on', step })
  for (const bot of [pair.first, pair.second]) await bot.until(({ at }) => at.phase === 'step' && at.step.step !== step)
}

function stepOf(bot: Bot): string {
  const { at } = bot.view()
  if (at.phase !== 'step') throw new Error('not at a step')
  return at.step.step
}

describe('PR Privacy', () => {
  test('[PR1] before the reveal the same bytes reach the other, whatever has been given, and no part of it', async () => {
    const nothing = await overheardWhile(async () => {})
    // The refusal of their own going on, and not one frame more.
    expect(nothing.raw).toHaveLength(1)
    const acts: [string, (pair: Pair, step: string) => Promise<unknown>][] = [
      ['a short answer', ({ first }, step) => first.send(text(step, SHORT))],
      ['a long answer', ({ first }, step) => first.send(text(step, LONG))],
      ['a pass', ({ first }, step) => first.send({ type: 'pass', step, note: 'no-words-tonight' })],
      [
        'an answer changed and taken back',
        async ({ first }, step) => {
          await first.send(text(step, SHORT))
          await first.send(text(step, LONG))
          await first.send({ type: 'take-back', step })
        },
      ],
      [
        'eleven versions',
        async ({ first }, step) => {
          for (let at = 0; at < 11; at++) await first.send(text(step, LONG.slice(at)))
        },
      ],
    ]
    for (const [name, act] of acts) {
      const heard = await overheardWhile(act)
      expect(heard.raw.map(bare), `frames after ${name}`).toEqual(nothing.raw.map(bare))
      expect(
        heard.raw.map((sent) => sent.length),
        `sizes after ${name}`,
      ).toEqual(nothing.raw.map((sent) => sent.length))
      expect(heard.bodies.map(bare), `bodies after ${name}`).toEqual(nothing.bodies.map(bare))
      expect(heard.seen.map(bare), `the view on coming back after ${name}`).toEqual(nothing.seen.map(bare))
      expect(heard.version, `version after ${name}`).toBe(nothing.version)
      const all = [...heard.raw, ...heard.bodies, ...heard.seen].join()
      for (const part of [SHORT, 'Zxqj', 'wvkz']) expect(all).not.toContain(part)
      leave(heard.pair)
    }
    leave(nothing.pair)
  }, 60_000)

  test('[PR1] the same measure sees the words as soon as they are open', async () => {
    const { pair, step } = await overheardWhile(({ first }, at) => first.send(text(at, LONG)))
    const raw = overhear(pair.second)
    await pair.second.send(text(step, 'mine'))
    await pair.second.until(({ at }) => at.phase === 'step' && at.step.part.kind === 'opened')
    expect(raw.join()).toContain('wvkz')
    expect((await pry(pair.tom, pair.session)).join()).toContain('wvkz')
    leave(pair)
  })

  test('[PR1] what is answered ahead in the lobby leaves no trace for the one who comes', async () => {
    const needs = ['held', 'trusted', 'own-time', 'told-i-matter', 'own-pace', 'asked-about']
    const order = [...needs, 'fair-share', 'taken-seriously']
    const arrive = async (ahead: boolean) => {
      const mara = newPerson(origin)
      const { session, invite } = await openRoom(mara, { exercise: 'the-map-of-needs' })
      const first = await enter(origin, { session, token: mara.token() })
      const answer = { type: 'answer', step: 'needs', locale: 'en', value: { kind: 'rank', order } } as const
      if (ahead) expect(await first.send(answer)).toMatchObject({ ok: true })
      const tom = newPerson(origin)
      const look = await tom.tell('/api/invites/look', { token: invite.token })
      await tom.tell('/api/invites/accept', { token: invite.token, name: 'Tom', locale: 'en' })
      const second = await enter(origin, { session, token: tom.token() })
      const all = [look.text, ...(await pry(tom, session)), ...second.frames.map(({ json }) => json)]
      leave({ first, second })
      return all.map(bare)
    }
    expect(await arrive(true)).toEqual(await arrive(false))
  })

  test('[PR1] [RE4] apart, no number that can be asked for has a gap where the other went ahead', async () => {
    const value = { kind: 'scale', values: { 'closeness-felt': 6, 'room-felt': 4 } } as const
    const sky: Command = { type: 'answer', step: 'sky', locale: 'en', value }
    const readWhen = async (ahead: boolean) => {
      const pair = await begunAt(origin, 'weather', 'apart')
      await pair.first.send(sky)
      if (ahead) {
        await pair.first.send({ type: 'go-on', step: 'sky' })
        await pair.first.until(({ at }) => at.phase === 'step' && at.step.step !== 'sky')
        expect(await pair.first.send(text(stepOf(pair.first), LONG))).toMatchObject({ ok: true })
      }
      await pair.second.send(sky)
      await pair.second.send({ type: 'take-break', minutes: 5, opening: '' })
      await pair.second.send({ type: 'return' })
      await pair.first.send({ type: 'return' })
      const bodies = await pry(pair.tom, pair.session)
      // An early end opens nothing either.
      await pair.second.send({ type: 'stop-for-today' })
      await pair.second.send({ type: 'close' })
      bodies.push(...(await pry(pair.tom, pair.session)))
      leave(pair)
      return bodies.map(bare)
    }
    expect(await readWhen(true)).toEqual(await readWhen(false))
  })

  test('[PR6] the list of sessions is ordered by what both know, not by who was there last', async () => {
    const pair = await begunAt(origin, 'weather')
    const { couples } = (await pair.tom.ask('/api/home')).body as { couples: { couple: string }[] }
    await pair.tom.tell('/api/sessions', { couple: couples[0]?.couple, exercise: 'weather' })
    const before = (await pair.tom.ask('/api/home')).text
    serving.forward(60_000)
    const value = { kind: 'scale', values: { 'closeness-felt': 6, 'room-felt': 4 } } as const
    await pair.first.send({ type: 'answer', step: 'sky', locale: 'en', value })
    expect((await pair.tom.ask('/api/home')).text).toBe(before)
    leave(pair)
  })

  test('[PR7] no word of anybody is in the server’s log, even when something breaks over it', async () => {
    expect(serving.noted.length).toBeGreaterThan(0)
    const log = JSON.stringify(serving.noted)
    for (const word of [SHORT, 'wvkz', 'Mara', 'Tom']) expect(log).not.toContain(word)
    const cause = Object.assign(new Error(`duplicate key: ${SHORT}`), { code: '23505', detail: SHORT })
    const fault = new Error(`Failed query: insert\nparams: ${LONG}`, { cause })
    expect(JSON.stringify(describeFault(fault))).not.toMatch(/Kva|wvkz/)
    expect(describeFault(fault)).toMatchObject({ kind: 'Error', cause: { code: '23505' } })
  })

  test('[PR3] no word of anybody lies in the open in the database’s files', async () => {
    const { pair } = await overheardWhile(({ first }, step) => first.send(text(step, LONG)))
    const tea = 'Only-with-tea-and-cake'
    await pair.first.send({ type: 'take-break', minutes: 20, opening: tea })
    leave(pair)
    await serving.stop()
    const files = readdirSync(serving.folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
    expect(files.length).toBeGreaterThan(100)
    for (const file of files) {
      const bytes = readFileSync(join(file.parentPath, file.name))
      for (const word of ['wvkz wvkz', tea, 'closeness-felt":6']) expect(bytes.includes(word), file.name).toBe(false)
    }
  })
})
