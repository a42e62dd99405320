// Exercises that a counsellor wrote, at a server: kept by version, read by nobody else, and carried whole by the sessions that begin with one.
import { beforeAll, describe, expect, test } from 'vitest'
import { newKey } from '#server/log/seal.ts'
import type { Problem } from '#shared/exercises/checks/problem.ts'
import type { ExerciseFile } from '#shared/exercises/file.ts'
import { LONGEST_FILE } from '#shared/exercises/file.ts'
import { inSecondEdition } from '#shared/exercises/into-second.ts'
import { inEachLanguage } from '#shared/locale.ts'
import type { Terms } from '#shared/session/agreement.ts'
import type { Command } from '#shared/session/commands.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import type { BeforeView } from '#shared/session/view-shape.ts'
import { lamp, porch } from '#tests/shared/exercises/own.ts'
import { enter } from '#tests/support/bot.ts'
import { counselledAt, counsellorAt } from '#tests/support/counselled.ts'
import { freshUrl, KINDS } from '#tests/support/database.ts'
import { newPerson, type Person } from '#tests/support/person.ts'
import { play, temper } from '#tests/support/play.ts'
import { chosen, text } from '#tests/support/scripts.ts'
import { type Serving, serve } from '#tests/support/server.ts'

let serving: Serving
let origin: string
let ada: Person

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
  ada = await counsellorAt(origin)
})

const DOOR = '/api/desk/exercises'
const keep = (person: Person, file: unknown) => person.tell(DOOR, { text: JSON.stringify(file) })
const kept = async (person: Person, file: ExerciseFile = lamp) => String((await keep(person, file)).body.exercise)
const next = (person: Person, exercise: string, file: unknown, after: number) =>
  person.tell(`${DOOR}/${exercise}`, { text: JSON.stringify(file), after })
const titled = (title: string): ExerciseFile => {
  const file = structuredClone(lamp)
  if (file.words.en) file.words.en.title = title
  return file
}
const titles = async (person: Person) =>
  ((await person.ask(DOOR)).body.exercises as { titles: { en: string } }[]).map((one) => one.titles.en)

describe('EX Exercises of one’s own: keeping', () => {
  test('[EX5] a version never changes; the next one comes after it, and only after the newest', async () => {
    const exercise = await kept(ada)
    expect((await next(ada, exercise, titled('The second lamp'), 1)).body).toEqual({ exercise, version: 2 })
    expect((await next(ada, exercise, titled('Another second'), 1)).body).toEqual({ refused: 'newer-version' })
    // What is the same is no new version.
    expect((await next(ada, exercise, titled('The second lamp'), 2)).body).toEqual({ exercise, version: 2 })
    const at = async (version: string) => (await ada.ask(`${DOOR}/${exercise}${version}`)).body
    expect(await at('?version=1')).toMatchObject({ version: 1, file: lamp, versions: [{ version: 2 }, { version: 1 }] })
    expect(await at('')).toMatchObject({ version: 2, file: titled('The second lamp') })
    expect(await at('?version=3')).toEqual({ refused: 'not-found' })
    expect(await at('?version=x')).toEqual({ refused: 'not-found' })
  })

  test('[EX4] what goes out as a file comes in again as the same', async () => {
    const exercise = await kept(ada)
    const file = await ada.ask(`${DOOR}/${exercise}/file`)
    expect(file.headers.get('content-disposition')).toContain('halfway-exercise.json')
    expect(JSON.parse(file.text)).toEqual(lamp)
    const again = await ada.tell(DOOR, { text: file.text })
    expect(again.code).toBe(201)
    expect((await ada.ask(`${DOOR}/${again.body.exercise}`)).body.file).toEqual(lamp)
  })

  test('[EX90] beside a step stands what both gave in another of one’s own, and never of somebody else’s', async () => {
    const exercise = await kept(ada)
    const file = structuredClone(porch)
    Object.assign(file.script.steps[1] ?? {}, { beside: [{ exercise, step: 'moment' }] })
    expect(await keep(ada, file)).toMatchObject({ code: 201 })
    const problem = { problem: 'nothing-elsewhere', words: `${exercise} · moment` }
    expect((await keep(await counsellorAt(origin), file)).body).toMatchObject({ problems: [problem] })
  })

  test('[EX4] of what is wrong nothing is kept, and it is told where', async () => {
    const before = await titles(ada)
    const broken = structuredClone(lamp)
    broken.script.steps.pop()
    const answered = await keep(ada, broken)
    expect(answered.code).toBe(409)
    expect(answered.body.refused).toBe('exercise-unsound')
    expect((answered.body.problems as Problem[])[0]).toEqual({ at: 'script.steps.4', problem: 'no-end' })
    for (const text of ['{', '"\u0000"', 'x'.repeat(LONGEST_FILE + 9), '[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]']) {
      const { code, body } = await ada.tell(DOOR, { text })
      expect(code).toBeLessThan(500)
      expect(['exercise-unsound', 'malformed']).toContain(body.refused)
    }
    expect(await titles(ada)).toEqual(before)
    expect(serving.noted.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('[EX5] a copy is an exercise of its own, and what is retired stays to be read', async () => {
    const exercise = await kept(ada, titled('To be copied'))
    const copy = await ada.tell(`${DOOR}/${exercise}/copy`, {})
    expect(copy.body).toMatchObject({ version: 1 })
    expect(copy.body.exercise).not.toBe(exercise)
    await ada.tell(`${DOOR}/${exercise}/retire`, { retired: true })
    expect((await ada.ask(`${DOOR}/${exercise}`)).body).toMatchObject({ retired: true })
    await ada.tell(`${DOOR}/${exercise}/retire`, { retired: false })
    expect((await ada.ask(`${DOOR}/${exercise}`)).body).toMatchObject({ retired: false })
  })

  test('[EX5] nobody else finds it: no other counsellor, no partner, no stranger', async () => {
    const exercise = await kept(ada)
    const other = await counsellorAt(origin)
    const stranger = newPerson(origin)
    await stranger.signIn()
    for (const person of [other, stranger]) {
      const nowhere = `${DOOR}/own-0`
      for (const [path, body] of [
        ['', null],
        ['/file', null],
        ['', { text: JSON.stringify(lamp), after: 1 }],
        ['/copy', {}],
        ['/retire', { retired: true }],
      ] as const) {
        const ask = (at: string) => (body ? person.tell(at + path, body) : person.ask(at + path))
        const { code, text } = await ask(`${DOOR}/${exercise}`)
        expect([code, text]).toEqual([404, (await ask(nowhere)).text])
      }
    }
    expect((await stranger.ask(DOOR)).code).toBe(404)
    expect((await newPerson(origin).ask(DOOR)).code).toBe(401)
    expect(await titles(other)).toEqual([])
  })
})

describe('EX Exercises of one’s own: in a couple’s room', () => {
  test('[EX6] a couple does it only where their counsellor gives it to them, in the version of that moment', async () => {
    const { mara, tom, counselling, couple } = await counselledAt(origin, { by: ada })
    const exercise = await kept(ada)
    const open = () => mara.tell('/api/sessions', { couple, exercise })
    expect((await open()).body).toEqual({ refused: 'no-such-exercise' })
    const given = await ada.tell(`/api/desk/couples/${counselling}/homework`, { exercise })
    expect(given.code).toBe(201)
    // What their page leads to, and nobody else's.
    const { given: ownGiven } = serving.runtime.reads.ownExercises
    expect(await ownGiven({ id: await idOf(tom) }, couple, exercise)).toMatchObject({ id: exercise, version: 1 })
    expect(await ownGiven({ id: await idOf(ada) }, couple, exercise)).toBeNull()
    const { session } = (await open()).body
    await next(ada, exercise, titled('A later lamp'), 1)
    const seen = await serving.runtime.reads.session({ id: await idOf(tom) }, String(session))
    expect(!isRefusal(seen) && seen.frame.view.exercise).toMatchObject({ id: exercise, version: 1 })
    await ada.tell(`${DOOR}/${exercise}/retire`, { retired: true })
    expect((await open()).body).toEqual({ refused: 'no-such-exercise' })
  })

  test('[EX7] wherever it is named the two read it by its own words, in its first language where theirs is another', async () => {
    const { mara, tom, counselling, couple } = await counselledAt(origin, { by: ada })
    const exercise = await kept(ada)
    await ada.tell(`/api/desk/couples/${counselling}/homework`, { exercise })
    const session = String((await mara.tell('/api/sessions', { couple, exercise })).body.session)
    const bots = await Promise.all([mara, tom].map((each) => enter(origin, { session, token: each.token() })))
    const both = async (command: (index: number) => Command) => {
      for (const [index, bot] of bots.entries()) await bot.send(command(index))
    }
    const order = ['walk', 'tea', 'lamp']
    await both(() => ({ type: 'ready', mode: 'on-a-call' }))
    await both(() => ({ type: 'answer', step: 'order', locale: 'en', value: { kind: 'rank', order } }))
    const guess = { kind: 'rank', order: order.toReversed() } as const
    await both(() => ({ type: 'answer', step: 'guess', locale: 'en', value: { kind: 'guess', guess } }))
    await both(() => ({ type: 'go-on', step: 'guess' }))
    const blanks = { when: 'it rains', what: 'open the door' }
    await both((index) => ({
      type: 'answer',
      step: 'moment',
      locale: index === 0 ? 'en' : 'es',
      value: { kind: 'builder', blanks },
    }))
    await bots[0]?.send({ type: 'stop-for-today' })
    await bots[0]?.send({ type: 'close' })
    for (const bot of bots) bot.close()
    const letter = (await tom.ask(`/api/sessions/${session}/reflection.md`)).text
    expect(letter).toContain('The lamp by the door')
    expect(letter).toMatch(/a walk to the corner/i)
    const words = (await tom.ask(`/api/couples/${couple}/my-words.md`)).text
    expect(words).toContain('The lamp by the door')
    expect(words).toContain('When it rains, I like it that you open the door.')
    expect(words).toMatch(/a cup of tea/i)
  })
})

const READY = await inEachLanguage(() => ({ 'who-first': { prompt: 'Who?' }, talk: { prompt: 'Talk for a while.' } }))

describe.each(KINDS)('EX Exercises of both editions, on %s', (kind) => {
  test('[EX60] [EX84] one of the first goes on until its draft of the second is saved, and each comes out as it went in', async () => {
    const settings = async () => ({ DATABASE_URL: await freshUrl(), HALFWAY_KEY: newKey().toString('base64') })
    const at = kind === 'pglite' ? serving : await serve({ settings: await settings() })
    const { ada, mara, tom, counselling, couple } = await counselledAt(at.origin)
    const exercise = await kept(ada)
    await ada.tell(`/api/desk/couples/${counselling}/homework`, { exercise })
    const evening = async () => {
      const session = String((await mara.tell('/api/sessions', { couple, exercise })).body.session)
      const bots = await Promise.all([mara, tom].map((each) => enter(at.origin, { session, token: each.token() })))
      for (const bot of bots) await bot.send({ type: 'ready', mode: 'on-a-call' })
      const [begun] = await Promise.all(bots.map((bot) => bot.until((view) => view.at.phase === 'step')))
      return { session, bots, at: begun?.at }
    }
    const older = await evening()
    const draft = inSecondEdition(lamp, READY)
    expect((await next(ada, exercise, draft, 1)).body).toEqual({ exercise, version: 2 })
    // What began with the first goes on by it.
    expect(older.bots[1]?.view()).toMatchObject({ exercise: { version: 1 } })
    expect(older.at).toMatchObject({ step: { step: 'order' } })
    for (const type of ['stop-for-today', 'close'] as const) await older.bots[0]?.send({ type })
    const newer = await evening()
    expect(newer.at).toMatchObject({ step: { step: 'energy', frame: 'check-in' } })
    expect(await play(newer.bots, [temper(1, 'a lamp by the door'), temper(2, 'the long way home')])).toBe(true)
    for (const bot of [...older.bots, ...newer.bots]) bot.close()
    expect((await tom.ask(`/api/sessions/${newer.session}/reflection.md`)).text).toContain('The lamp by the door')

    const fileAt = async (version: string) => JSON.parse((await ada.ask(`${DOOR}/${exercise}/file${version}`)).text)
    expect(await fileAt('?version=1')).toEqual(lamp)
    expect(await fileAt('')).toEqual(draft)
    const taken = await keep(ada, porch)
    expect(taken.code).toBe(201)
    expect(JSON.parse((await ada.ask(`${DOOR}/${taken.body.exercise}/file`)).text)).toEqual(porch)
    const copy = await ada.tell(`${DOOR}/${taken.body.exercise}/copy`, {})
    expect((await ada.ask(`${DOOR}/${copy.body.exercise}`)).body.file).toEqual(porch)
    const mixed = { ...lamp, script: { ...lamp.script, close: 'short' } }
    expect((await keep(ada, mixed)).body.problems).toEqual([{ at: 'script', problem: 'unknown', words: 'close' }])
    if (at !== serving) await at.stop()
  })
})

const said = (prompt: string, more: object = {}) => ({ why: 'One thing at a time.', prompt, ...more })
const evening: ExerciseFile = {
  format: 'halfway-exercise',
  formatVersion: 2,
  script: {
    minutes: [10, 20],
    steps: [
      { id: 'gift', asks: 'both', kept: 'device', comesBack: true, prompt: { kind: 'text', most: 80 } },
      { id: 'wished', asks: 'both', when: { has: 'wish' }, prompt: { kind: 'text', most: 80 } },
      {
        id: 'next',
        asks: 'both',
        beside: [{ lastTime: 'next' }, { lastTime: 'wish' }, { signed: 'break-word' }, { signed: 'half-page' }],
        prompt: { kind: 'text', most: 80 },
      },
      { id: 'wish', asks: 'both', prompt: { kind: 'offer' } },
      {
        id: 'page',
        asks: 'both',
        prompt: { kind: 'agree', as: 'page', parts: [{ id: 'each', of: 'next', each: true }, { id: 'stays' }] },
      },
    ],
  },
  words: {
    en: {
      title: 'Two evenings',
      for: 'For two evenings in a row.',
      asks: 'You say what comes next.',
      steps: {
        gift: said('What will you do unasked?', { example: 'The bins.' }),
        wished: said('Did it happen?', { example: 'Once, on Tuesday.' }),
        next: said('What comes next?', { example: 'A slow evening.' }),
        wish: said('What do you wish for?', { example: 'A walk.' }),
        page: said('What stands on your page?', { options: { each: 'What comes next', stays: 'What stays' } }),
      },
    },
  },
}

describe('AN From the couple’s earlier sessions', () => {
  test('[AN30] [AN31] [AG14] a second evening knows what was signed, wished for and written in the first, and nothing that was deleted', async () => {
    const { mara, tom, counselling, couple } = await counselledAt(origin, { by: ada })
    const exercise = await kept(ada, evening)
    await ada.tell(`/api/desk/couples/${counselling}/homework`, { exercise })
    const openIn = async () => {
      const session = String((await mara.tell('/api/sessions', { couple, exercise })).body.session)
      const bots = await Promise.all([mara, tom].map((each) => enter(origin, { session, token: each.token() })))
      const [first, second] = bots
      if (!first || !second) throw new Error('nobody came')
      const both = async (command: (by: 'Mara' | 'Tom') => Command) => {
        for (const [bot, by] of [
          [first, 'Mara'],
          [second, 'Tom'],
        ] as const) {
          const reply = await bot.send(command(by))
          if (!reply.ok) throw new Error(JSON.stringify([command(by), reply]))
        }
      }
      await both(() => ({ type: 'ready', mode: 'on-a-call' }))
      const standsAt = (step: string) =>
        Promise.all(bots.map((bot) => bot.until(({ at }) => at.phase === 'step' && at.step.step === step)))
      const before = async (person: Person, step: string) =>
        (await person.ask(`/api/sessions/${session}/before/${step}`)).body as unknown as BeforeView[]
      const signs = async (step: string, terms: Terms) => {
        await first.send({ type: 'propose', step, locale: 'en', terms })
        await second.send({ type: 'sign', step, proposal: 1 })
        // [RM34]
        if (terms.as !== 'word') await both(() => ({ type: 'go-on', step }))
      }
      const leaves = async () => {
        await first.send({ type: 'stop-for-today' })
        await first.send({ type: 'close' })
        for (const bot of bots) bot.close()
      }
      return { session, first, second, both, standsAt, before, signs, leaves }
    }
    const says =
      (step: string) =>
      (by: string): Command => ({ ...text(step, `${by} ${step}`) })

    const one = await openIn()
    await one.both(() => ({ type: 'pass', step: 'energy' }))
    await one.both(() => ({ type: 'go-on', step: 'today' }))
    await one.both(() => ({ type: 'go-on', step: 'how-a-break-goes' }))
    await one.signs('break-word', { as: 'word', text: 'harbour' })
    await one.first.send(chosen('too-much', 'a-hand'))
    await one.second.send({ type: 'pass', step: 'too-much' })
    await one.both(() => ({ type: 'go-on', step: 'too-much' }))
    // [AN11] An answer to what is kept is malformed, leaves no trace, and going on is the same whatever was written.
    const secret = 'KEPT-CANARY'
    expect(await one.first.send(text('gift', secret))).toMatchObject({ ok: false, refused: 'malformed' })
    expect(await one.first.send({ type: 'pass', step: 'gift' })).toMatchObject({ ok: false, refused: 'not-asked' })
    await one.both(() => ({ type: 'go-on', step: 'gift' }))
    expect(JSON.stringify([serving.noted, one.first.frames, one.second.frames])).not.toContain(secret)
    expect(await one.before(mara, 'next')).toMatchObject([{ as: 'break-word', terms: { text: 'harbour' } }])
    await one.both(says('next'))
    await one.both(() => ({ type: 'go-on', step: 'next' }))
    await one.first.send({ type: 'offer', step: 'wish', locale: 'en', text: 'ten minutes in the yard' })
    await one.second.send({ type: 'pass', step: 'wish' })
    await one.second.send({ type: 'respond', step: 'wish', locale: 'en', response: { says: 'yes' } })
    await one.both(() => ({ type: 'go-on', step: 'wish' }))
    const parts = [
      { part: 'each', seat: 'second' as const, text: 'Tom next' },
      { part: 'stays', text: 'The yard is ours.' },
    ]
    await one.signs('page', { as: 'page', parts })
    await one.leaves()
    // It stands on the page of what they agreed, whole.
    const { reads } = serving.runtime
    const listed = await reads.agreed({ id: await idOf(tom) }, couple)
    expect(!isRefusal(listed) && listed.keeps.map(({ said }) => said.map(({ key }) => key))).toEqual([
      ['agreements.page', 'agreements.part-of', 'agreements.part'],
    ])

    const two = await openIn()
    await two.both(() => ({ type: 'pass', step: 'energy' }))
    await two.both(() => ({ type: 'go-on', step: 'today' }))
    // The word is there, one of the two has said what helps, and one has wished.
    await two.standsAt('too-much')
    await two.second.send(chosen('too-much', 'one-sentence'))
    await two.both(() => ({ type: 'go-on', step: 'too-much' }))
    await two.both(() => ({ type: 'go-on', step: 'gift' }))
    const [, his] = await two.standsAt('wished')
    expect(his?.at).toMatchObject({ step: { asked: false } })
    await two.first.send(says('wished')('Mara'))
    await two.both(() => ({ type: 'go-on', step: 'wished' }))
    const page = { as: 'half-page', terms: { as: 'page', parts }, words: { en: { options: { stays: 'What stays' } } } }
    const word = { as: 'break-word', terms: { text: 'harbour' } }
    const last = (seat: string, words: string) => ({ as: 'last-time', seat, shown: { value: { text: words } } })
    expect(await two.before(mara, 'next')).toMatchObject([
      { ...last('first', 'Mara next'), title: { en: 'Two evenings' }, words: { en: { prompt: 'What comes next?' } } },
      last('first', 'ten minutes in the yard'),
      word,
      page,
    ])
    expect(await two.before(tom, 'next')).toMatchObject([last('second', 'Tom next'), word, page])
    expect((await ada.ask(`/api/sessions/${two.session}/before/next`)).code).toBe(404)
    expect((await mara.ask(`/api/sessions/${two.session}/before/nowhere`)).code).toBe(404)
    expect(await two.before(mara, 'page')).toMatchObject([page])
    // What was deleted is gone there too; what both signed stays.
    const confirm = { word: 'delete' }
    expect((await mara.tell(`/api/couples/${couple}/delete-mine`, { confirm })).code).toBe(200)
    expect(await two.before(mara, 'next')).toMatchObject([word, page])
    expect(await two.before(tom, 'next')).toMatchObject([last('second', 'Tom next'), word, page])
    await two.leaves()
  })
})

async function idOf(person: Person): Promise<string> {
  const found = await serving.runtime.personOf(new Headers({ authorization: `Bearer ${person.token()}` }))
  return found?.id ?? ''
}
