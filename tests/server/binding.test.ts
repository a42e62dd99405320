// Two who form a couple already stay that couple, whoever invites whom anew: the session comes to their room, with what was answered ahead.
import { beforeAll, describe, expect, test } from 'vitest'
import type { LogEntry } from '#server/log/log.ts'
import type { Home, InviteSeen } from '#server/runtime.ts'
import { seatsSwapped, withHad } from '#server/writes/binding.ts'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import type { Command } from '#shared/session/commands.ts'
import { MINUTE } from '#shared/time.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { given, opened } from '#tests/support/given.ts'
import { begin, begunAt, leave, type Pair, pairAt } from '#tests/support/pair.ts'
import { accept, openRoom, type Person } from '#tests/support/person.ts'
import { play, temper } from '#tests/support/play.ts'
import { chosen, evening, goOn, scriptOf } from '#tests/support/scripts.ts'
import { parts, settles } from '#tests/support/second.ts'
import { type Serving, serve } from '#tests/support/server.ts'

const DAY = 24 * 60 * MINUTE

const CHECKS_IN: Script = {
  id: 'checks-in',
  version: 1,
  minutes: [5, 10],
  edition: 2,
  steps: [settles, { id: 'point', asks: 'speaker', prompt: { kind: 'text', most: 120 } }],
}
;(CATALOGUE as Script[]).push(CHECKS_IN)

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

const homeOf = async (person: Person) => (await person.ask('/api/home')).body as unknown as Home
const ORDER = [
  'held',
  'trusted',
  'own-time',
  'told-i-matter',
  'fair-share',
  'own-pace',
  'asked-about',
  'taken-seriously',
]
const ahead: Command = { type: 'answer', step: 'needs', locale: 'en', value: { kind: 'rank', order: ORDER } }

test('[AN30] a session that comes to a couple’s room goes by what they have, unless somebody stands at such a step', () => {
  const has = { 'break-word': ['first', 'second'] } as const
  const [opening, ...rest] = given(opened({ script: scriptOf(parts.word, evening) })).log.map((entry) => ({
    ...entry,
    command: '',
    person: '',
  }))
  if (!opening) throw new Error('no entries')
  const reached = {
    ...opening,
    position: 3,
    events: [{ type: 'step-entered', seats: ['first'], step: 'word' }],
  } as const
  const hadIn = (log: LogEntry[]) => log[0]?.events.map((event) => ('has' in event ? event.has : undefined))
  expect(hadIn(withHad([opening, ...rest], has))).toEqual([has])
  expect(hadIn(withHad([opening, ...rest, reached as unknown as LogEntry], has))).toEqual([undefined])
  expect(hadIn(withHad([opening, ...rest], undefined))).toEqual([undefined])
})

describe('ST Seats: two who are a couple already', () => {
  test('[ST6] the one who sat second before keeps the second seat, and what they answered ahead', async () => {
    const pair = await pairAt(origin)
    const { session, invite } = await openRoom(pair.tom, { exercise: 'the-map-of-needs', name: 'Thomas' })
    const alone = await enter(origin, { session, token: pair.tom.token() })
    expect(alone.view().seat).toBe('first')
    expect(await alone.send(ahead)).toMatchObject({ ok: true })

    expect(await accept(pair.mara, invite.token, 'Mara')).toMatchObject({ code: 200, body: { session } })
    alone.close()
    const bots = {
      first: await enter(origin, { session, token: pair.mara.token() }),
      second: await enter(origin, { session, token: pair.tom.token() }),
    }
    expect(bots.first.view()).toMatchObject({ seat: 'first', names: { first: 'Mara', second: 'Thomas' } })
    expect(bots.second.view()).toMatchObject({ seat: 'second', names: { first: 'Mara', second: 'Thomas' } })
    await bots.first.send({ type: 'ready', mode: 'apart' })
    await bots.second.send({ type: 'ready', mode: 'apart' })
    await bots.first.until(({ at }) => at.phase === 'step')
    // Tom's order is in, so his next step is the guess; Mara has seen nothing of it.
    const his = await bots.second.until(({ at }) => at.phase === 'step')
    expect(JSON.stringify(his)).toMatch(/"step":"(guess|needs)"/)
    expect(bots.first.frames.map(({ json }) => json).join()).not.toContain(JSON.stringify(ORDER))
    leave(bots)
    leave(pair)

    for (const person of [pair.mara, pair.tom]) {
      const { couples } = await homeOf(person)
      expect(couples).toHaveLength(1)
      expect(couples[0]?.sessions.map((each) => each.session).sort()).toEqual([pair.session, session].sort())
    }
  })

  test('[ST6] by a spoken code it is the same', async () => {
    const pair = await pairAt(origin)
    const { session } = await openRoom(pair.mara)
    const { body: code } = await pair.mara.tell(`/api/sessions/${session}/code`, {})
    const { word, digits } = code
    const { body } = await pair.tom.tell('/api/knocks', { word, digits, name: 'Tom', locale: 'es' })
    await pair.mara.tell(`/api/sessions/${session}/knocks/${body.knock}`, { admit: true })
    expect((await pair.tom.ask(`/api/knocks/${body.knock}`)).body).toEqual({ state: 'admitted', session })
    expect((await homeOf(pair.tom)).couples).toHaveLength(1)
    leave(pair)
  })

  test('[ST6] a new partner makes a new couple, and meets nothing of the former one', async () => {
    const pair = await pairAt(origin)
    const { session, invite } = await openRoom(pair.mara, { name: 'Mara' })
    const other = await pairAt(origin)
    expect(await accept(other.tom, invite.token, 'Noor')).toMatchObject({ code: 200, body: { session } })
    expect((await homeOf(pair.mara)).couples).toHaveLength(2)
    const { couples } = await homeOf(other.tom)
    expect(couples.flatMap(({ sessions }) => sessions.map((each) => each.session))).not.toContain(pair.session)
    expect((await other.tom.ask(`/api/sessions/${pair.session}/opened`)).code).toBe(404)
    leave(pair)
    leave(other)
  })

  test('[ST6] an event seen from the other seat and back is the same event', () => {
    const opened = {
      type: 'session-opened',
      script: { id: 'first', version: 1, minutes: [5, 10], steps: [] },
      tiebreak: 'first',
      led: { first: 2, second: 1 },
      earlier: null,
      words: { names: { first: 'Mara' } },
    } as const
    const script = { ...opened.script, minutes: [5, 10] as [number, number], steps: [] }
    const swapped = seatsSwapped({ ...opened, script })
    expect(swapped).toMatchObject({
      tiebreak: 'second',
      led: { first: 1, second: 2 },
      words: { names: { second: 'Mara' } },
    })
    expect(swapped).toMatchObject({ script })
    expect(seatsSwapped({ type: 'step-entered', seats: ['first'], step: 'first' })).toEqual({
      type: 'step-entered',
      seats: ['second'],
      step: 'first',
    })
  })
})

describe('RM Rooms: the next session', () => {
  test('[RM6] it lies in the same room, with the same seats and names, and needs no invite', async () => {
    const pair = await pairAt(origin)
    const { couples } = await homeOf(pair.tom)
    const couple = couples[0]?.couple
    const answer = await pair.tom.tell('/api/sessions', { couple, exercise: 'the-map-of-needs' })
    expect(answer.code).toBe(201)
    const session = String(answer.body.session)
    const bot = await enter(origin, { session, token: pair.mara.token() })
    expect(bot.view()).toMatchObject({ seat: 'first', names: { first: 'Mara', second: 'Tom' } })
    bot.close()
    expect((await pair.tom.tell('/api/sessions', { couple, exercise: 'none' })).body).toEqual({
      refused: 'no-such-exercise',
    })
    const alone = await openRoom(pair.mara)
    expect((alone.invite as InviteSeen).token).toBeTruthy()
    const stranger = await pairAt(origin)
    expect((await stranger.tom.tell('/api/sessions', { couple, exercise: 'weather' })).code).toBe(404)
    leave(pair)
    leave(stranger)
  })

  test('[SE16] who opened the talk last does not open it again', async () => {
    const openerIn = ({ frames }: Bot) => /"opener":"(first|second)"/.exec(frames.map(({ json }) => json).join())?.[1]
    const pair = await begunAt(origin)
    const openers: unknown[] = []
    let bots: Pick<Pair, 'first' | 'second'> = pair
    for (let evening = 0; evening < 3; evening += 1) {
      expect(await play([bots.first, bots.second], [temper(1), temper(2)])).toBe(true)
      openers.push(openerIn(bots.first))
      leave(bots)
      serving.forward(DAY)
      const couple = (await homeOf(pair.tom)).couples[0]?.couple
      const session = String((await pair.tom.tell('/api/sessions', { couple, exercise: 'weather' })).body.session)
      const lines = [pair.mara, pair.tom].map((person) => enter(origin, { session, token: person.token() }))
      const [first, second] = (await Promise.all(lines)) as [Bot, Bot]
      bots = { first, second }
      await begin(bots, 'on-a-call')
    }
    leave(bots)
    expect(openers).toEqual([openers[0], openers[0] === 'first' ? 'second' : 'first', openers[0]])
  })

  test('[DO4] [DO6] [DO8] what was said in the check-in is not asked again, stands on the page of a break, and gives the next first turn', async () => {
    const pair = await pairAt(origin, 'checks-in')
    const { couple } = (await homeOf(pair.tom)).couples[0] ?? {}
    const sessionOf = async (exercise: string) =>
      String((await pair.tom.tell('/api/sessions', { couple, exercise })).body.session)
    // Its lobby stands open already while the first evening is had.
    const early = await sessionOf('weather')
    const both = async (bots: Pick<Pair, 'first' | 'second'>, command: Command) => {
      for (const bot of [bots.first, bots.second]) expect(await bot.send(command)).toMatchObject({ ok: true })
    }
    const checkIn = async (bots: Pick<Pair, 'first' | 'second'>, today: string) => {
      await both(bots, {
        type: 'answer',
        step: 'energy',
        locale: 'en',
        value: { kind: 'scale', values: { energy: 8 } },
      })
      expect(await bots.first.send(chosen('today', today))).toMatchObject({ ok: true })
      expect(await bots.second.send(chosen('today', 'talk'))).toMatchObject({ ok: true })
      await both(bots, goOn('today'))
    }
    const stepOf = (bot: Bot) =>
      bot.until(({ at }) => at.phase === 'step' && at.step.frame === undefined, 'of the script')

    const atTheDoor = async (bots: Pick<Pair, 'first' | 'second'>) => {
      await both(bots, { type: 'ready', mode: 'on-a-call' })
      await Promise.all([bots.first, bots.second].map((bot) => bot.until(({ at }) => at.phase === 'step', 'of a step')))
    }

    await atTheDoor(pair)
    await checkIn(pair, 'listen')
    await both(pair, goOn('how-a-break-goes'))
    await pair.first.send({ type: 'propose', step: 'break-word', locale: 'en', terms: { as: 'word', text: 'Harbour' } })
    await pair.second.send({ type: 'sign', step: 'break-word', proposal: 1 })
    await pair.first.send(chosen('too-much', 'a-hand'))
    expect((await pair.tom.ask(`/api/sessions/${pair.session}/helps`)).body).toEqual({})
    await pair.second.send(chosen('too-much', 'no-eyes'))
    await both(pair, goOn('too-much'))
    expect((await stepOf(pair.first)).at).toMatchObject({ step: { step: 'point', speaker: 'second' } })
    const helps = { first: ['a-hand'], second: ['no-eyes'] }
    expect((await pair.tom.ask(`/api/sessions/${pair.session}/helps`)).body).toEqual(helps)
    await pair.first.send({ type: 'stop-for-today' })
    await pair.first.send({ type: 'close' })
    leave(pair)

    const at = async (session: string) => {
      const lines = [pair.mara, pair.tom].map((person) => enter(origin, { session, token: person.token() }))
      const [first, second] = (await Promise.all(lines)) as [Bot, Bot]
      await atTheDoor({ first, second })
      await checkIn({ first, second }, 'talk')
      return { first, second }
    }
    const session = await sessionOf('checks-in')
    const next = await at(session)
    expect((await stepOf(next.first)).at).toMatchObject({ step: { step: 'point', index: 3, speaker: 'first' } })
    expect((await pair.mara.ask(`/api/sessions/${session}/helps`)).body).toEqual(helps)
    leave(next)
    const opened = await at(early)
    expect((await stepOf(opened.first)).at).toMatchObject({ step: { step: 'sky', index: 2 } })
    leave(opened)
  })
})
