// The doors of a couple's way: taken by either, kept for both, and the private choice on it told to nobody too early.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Home } from '#server/runtime.ts'
import type { Temper } from '#shared/prompts/definition.ts'
import { MINUTE } from '#shared/time.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { begin, leave, type Pair, pairAt } from '#tests/support/pair.ts'
import { newPerson, openRoom, type Person } from '#tests/support/person.ts'
import { play, temper } from '#tests/support/play.ts'
import { type Serving, serve } from '#tests/support/server.ts'

const DAY = 24 * 60 * MINUTE
const LOOP = 'caught-in-the-loop'

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

async function homeOf(person: Person): Promise<Home> {
  return (await person.ask('/api/home')).body as unknown as Home
}

async function coupleOf(person: Person): Promise<string> {
  return (await homeOf(person)).couples[0]?.couple ?? ''
}

type Two = Pair & { couple: string; way: string }

async function two(): Promise<Two> {
  const pair = await pairAt(origin)
  const couple = await coupleOf(pair.mara)
  return { ...pair, couple, way: `/api/couples/${couple}/way` }
}

async function doTogether({ mara, tom, couple }: Two, exercise: string): Promise<string> {
  const { body } = await mara.tell('/api/sessions', { couple, exercise })
  const bots = []
  for (const person of [mara, tom])
    bots.push(await enter(origin, { session: String(body.session), token: person.token() }))
  expect(await play(bots, [temper(1), temper(2)])).toBe(true)
  for (const bot of bots) bot.close()
  return String(body.session)
}

describe('SE Session: a way', () => {
  test('[SE13] either takes it, both see it, and either leaves it or changes it', async () => {
    const { mara, tom, way, ...pair } = await two()
    expect((await mara.ask(way)).body).toEqual({ way: null })
    const taken = await mara.tell(way, { way: 'first-time' })
    expect(taken.body).toMatchObject({
      way: 'first-time',
      own: null,
      next: { why: 'first', exercise: 'weather' },
      session: pair.session,
    })
    expect((await tom.ask(way)).text).toBe(taken.text)
    // Taken once more, it is not begun anew.
    serving.forward(MINUTE)
    expect((await tom.tell(way, { way: 'first-time' })).text).toBe(taken.text)
    expect((await tom.tell(way, { way: 'after-a-row' })).body).toMatchObject({ way: 'after-a-row' })
    expect((await mara.tell(way, { way: null })).body).toEqual({ way: null })
    expect((await mara.tell(way, { way: 'the-long-one' })).body).toEqual({ refused: 'malformed' })
    leave(pair)
  })

  test('[CU3] on a clash whoever listened in Space asks in Reaching, also where they have spoken first more often', async () => {
    const pair = await two()
    const [eager, yielding] = [
      { ...temper(1), pick: () => 0 },
      { ...temper(1), pick: (n: number) => Math.min(1, n - 1) },
    ]
    /** Who of the two is asked as the speaker in that step, as far as they have come by then. */
    const asked = async (exercise: string, step: string, moods: readonly Temper[]) => {
      const { body } = await pair.mara.tell('/api/sessions', { couple: pair.couple, exercise })
      const session = String(body.session)
      const bots = await Promise.all(
        [pair.mara, pair.tom].map((each) => enter(origin, { session, token: each.token() })),
      )
      const isThere = (bot: Bot) => {
        const { at } = bot.view()
        return at.phase === 'step' && at.step.step === step && at.step.asked && at.step.called === undefined
      }
      for (let turn = 0; turn < 80 && !bots.some(isThere); turn += 1) await play(bots, moods, 2)
      const who = bots.findIndex(isThere)
      await bots[0]?.send({ type: 'stop-for-today' })
      await bots[0]?.send({ type: 'close' })
      for (const bot of bots) bot.close()
      return ['Mara', 'Tom'][who]
    }
    for (const _ of [1, 2]) expect(await asked('space-with-a-thread', 'need', [eager, yielding])).toBe('Mara')
    serving.forward(MINUTE)
    await pair.mara.tell(pair.way, { way: LOOP })
    expect(await asked('space-with-a-thread', 'need', [eager, eager])).toBe('Tom')
    expect(await asked('reaching-softly', 'asking', [eager, eager])).toBe('Mara')
    leave(pair)
  })

  test('[SE13] [DO10] what is closed moves it on, what was closed in the lobby does not, what is open is gone on with', async () => {
    const pair = await two()
    await pair.mara.tell(pair.way, { way: 'every-week' })
    expect((await pair.tom.ask(pair.way)).body).toMatchObject({ next: { why: 'first' }, session: pair.session })
    await pair.first.send({ type: 'close' })
    expect((await pair.tom.ask(pair.way)).body).toMatchObject({ next: { why: 'first' }, session: null })
    leave(pair)
    await doTogether(pair, 'weather')
    expect((await pair.tom.ask(pair.way)).body).toMatchObject({ next: { why: 'rest' }, session: null, looks: null })
    // [DO10] What they have come to have leads to its letter.
    const loop = await doTogether(pair, 'our-loop')
    const looks = { at: 'loop-name', session: loop }
    expect((await pair.tom.ask(pair.way)).body).toMatchObject({ next: { why: 'rest' }, session: null, looks })
    serving.forward(7 * DAY)
    expect((await pair.tom.ask(pair.way)).body).toMatchObject({ next: { why: 'again', exercise: 'weather' } })
  }, 30_000)

  test('[SE13] a room can be opened as the first step of one', async () => {
    const mara = newPerson(origin)
    const room = { exercise: 'weather', name: 'Mara', locale: 'en' }
    const { body } = await mara.tell('/api/rooms', { ...room, way: 'first-time' })
    const way = await mara.ask(`/api/couples/${await coupleOf(mara)}/way`)
    expect(way.body).toMatchObject({ next: { why: 'first', exercise: 'weather' }, session: body.session })
    expect(await mara.tell('/api/rooms', { ...room, way: 'none' })).toMatchObject({ code: 400 })
  })

  test('[PR8] somebody else’s way is not found, nor one of no couple at all', async () => {
    const { couple, ...pair } = await two()
    const stranger = newPerson(origin)
    await openRoom(stranger)
    for (const id of [couple, crypto.randomUUID(), 'none']) {
      const refused = { code: 404, body: { refused: 'not-found' } }
      expect(await stranger.ask(`/api/couples/${id}/way`)).toMatchObject(refused)
      expect(await stranger.tell(`/api/couples/${id}/way`, { way: 'first-time' })).toMatchObject(refused)
      expect(await stranger.tell(`/api/couples/${id}/way/own`, { exercise: 'weather' })).toMatchObject(refused)
    }
    leave(pair)
  })
})

describe('PR Privacy: one’s own exercise on a way', () => {
  test('[PR18] not a byte tells whether the other has chosen, before both have', async () => {
    const { mara, tom, way, couple, ...pair } = await two()
    await mara.tell(way, { way: LOOP })
    const heard = async () => {
      const bodies = [await tom.ask(way), await tom.ask('/api/home'), await tom.tell(way, { way: LOOP })]
      return bodies.map(({ text }) => text)
    }
    const before = await heard()
    const mine = await mara.tell(`${way}/own`, { exercise: 'one-notch-open' })
    expect(mine.body).toMatchObject({
      own: { mine: 'one-notch-open', theirs: null, both: null },
      next: { why: 'first' },
    })
    expect(await heard()).toEqual(before)
    await mara.tell(`${way}/own`, { exercise: 'steady-in-myself' })
    expect(await heard()).toEqual(before)

    const both = await tom.tell(`${way}/own`, { exercise: 'one-notch-open' })
    const open = ['one-notch-open', 'steady-in-myself']
    expect(both.body).toMatchObject({ own: { mine: 'one-notch-open', theirs: 'steady-in-myself', both: open } })
    expect((await mara.ask(way)).body).toMatchObject({
      own: { mine: 'steady-in-myself', theirs: 'one-notch-open', both: open },
    })
    expect(await mara.tell(`${way}/own`, { exercise: 'one-notch-open' })).toMatchObject({
      body: { refused: 'already-revealed' },
    })
    leave(pair)
  })

  test('[PR18] chosen at the same moment, both count; only what the way offers can be chosen', async () => {
    const { mara, tom, way, ...pair } = await two()
    expect(await mara.tell(`${way}/own`, { exercise: 'one-notch-open' })).toMatchObject({ code: 404 })
    await mara.tell(way, { way: LOOP })
    for (const exercise of ['weather', 'none']) {
      expect((await mara.tell(`${way}/own`, { exercise })).body).toEqual({ refused: 'malformed' })
    }
    const own = { exercise: 'one-notch-open' }
    await Promise.all([mara, tom].map((person) => person.tell(`${way}/own`, own)))
    const { body } = await tom.ask(way)
    expect(body).toMatchObject({ own: { both: ['one-notch-open'] } })
    expect((body.steps as { exercise: string }[]).map(({ exercise }) => exercise)).toEqual([
      'our-loop',
      'space-with-a-thread',
      'reaching-softly',
      'one-notch-open',
      'after-closeness',
      'walk-through-and-promise',
    ])
    leave(pair)
  })

  test('[CU11] on the course either may add an evening of their own or none, and it waits for neither', async () => {
    const { mara, tom, way, ...pair } = await two()
    const evenings = async () => ((await mara.ask(way)).body.steps as { exercise: string }[]).length
    await mara.tell(way, { way: 'eight-evenings' })
    expect(await evenings()).toBe(8)
    await mara.tell(`${way}/own`, { exercise: 'after-closeness' })
    expect(await evenings()).toBe(8)
    const both = await tom.tell(`${way}/own`, { exercise: 'none' })
    expect(both.body).toMatchObject({ own: { mine: 'none', theirs: 'after-closeness', both: ['after-closeness'] } })
    expect(await evenings()).toBe(9)
    leave(pair)
  })
})

describe('SA A stop for today, and what start pages say of it', () => {
  const over = (people: readonly Person[]) =>
    Promise.all(people.map(async (person) => (await homeOf(person)).couples[0]?.sessions[0]?.overForToday))

  test('[SA7] nothing suggests it before the next day, apart to whoever stopped alone; nor before it has begun', async () => {
    const { mara, tom, first, second } = await two()
    const both = [mara, tom]
    await first.send({ type: 'stop-for-today' })
    expect(await over(both)).toEqual([true, false])
    await begin({ first, second }, 'apart')
    expect(await over(both)).toEqual([false, false])
    await second.send({ type: 'stop-for-today' })
    expect(await over(both)).toEqual([false, true])
    await second.send({ type: 'resume' })
    await first.send({ type: 'choose-mode', mode: 'on-a-call' })
    await second.send({ type: 'choose-mode', mode: 'on-a-call' })
    await first.send({ type: 'stop-for-today', takeBack: true })
    expect(await over(both)).toEqual([true, true])
    serving.forward(DAY)
    expect(await over(both)).toEqual([false, false])
    leave({ first, second })
  })

  test('[SA4] the private page stands in a lobby until something of the couple’s has begun', async () => {
    const { mara, couple, session, first, second } = await two()
    const { body } = await mara.tell('/api/sessions', { couple, exercise: 'the-map-of-needs' })
    const lobbies = async () => {
      const found = await serving.runtime.personOf(new Headers({ authorization: `Bearer ${mara.token()}` }))
      const person = { id: found?.id ?? '' }
      const seen = [session, String(body.session)].map((each) => serving.runtime.reads.session(person, each))
      return (await Promise.all(seen)).map((place) => 'newcomers' in place && place.newcomers)
    }
    expect(await lobbies()).toEqual([true, true])
    await begin({ first, second }, 'on-a-call')
    expect(await lobbies()).toEqual([false, false])
    leave({ first, second })
  })
})
