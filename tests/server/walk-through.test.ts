// A couple's later sessions: one that walks through the letter of another, and one that is opened for a time.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Home } from '#server/runtime.ts'
import type { View } from '#shared/session/view-shape.ts'
import { MINUTE } from '#shared/time.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { begunAt, leave, type Pair, pairAt } from '#tests/support/pair.ts'
import { accept, newPerson, openRoom, type Person } from '#tests/support/person.ts'
import { play, temper } from '#tests/support/play.ts'
import { type Serving, serve } from '#tests/support/server.ts'

const WALK = 'walk-through-and-promise'
const DAY = 24 * 60 * MINUTE

let serving: Serving
let origin: string
let pair: Pair
let couple: string

const homeOf = async (person: Person) => (await person.ask('/api/home')).body as unknown as Home
const next = (person: Person, body: object) => person.tell('/api/sessions', { couple, ...body })

async function viewOf(session: unknown, person: Person): Promise<View> {
  const bot = await enter(origin, { session: String(session), token: person.token() })
  bot.close()
  return bot.view()
}

async function bothIn(session: string): Promise<{ first: Bot; second: Bot }> {
  const first = await enter(origin, { session, token: pair.mara.token() })
  return { first, second: await enter(origin, { session, token: pair.tom.token() }) }
}

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
  pair = await begunAt(origin, 'the-map-of-needs')
  couple = (await homeOf(pair.mara)).couples[0]?.couple ?? ''
})

describe('SE Session: walking through a letter', () => {
  test('[SE12] a couple without a letter is told so, by both ways of asking', async () => {
    expect(await next(pair.mara, { exercise: WALK })).toMatchObject({
      code: 409,
      body: { refused: 'nothing-to-walk-through' },
    })
    const { body } = await next(pair.mara, { exercise: 'weather' })
    const lobby = await bothIn(String(body.session))
    expect(await lobby.first.send({ type: 'suggest-exercise', exercise: WALK })).toMatchObject({
      refused: 'nothing-to-walk-through',
    })
    await lobby.first.send({ type: 'close' })
    leave(lobby)
  })

  test('[SE12] it names the last closed session that has something to talk over, or the one that is asked for', async () => {
    expect(await play([pair.first, pair.second], [temper(1), temper(2)])).toBe(true)
    serving.forward(MINUTE)
    const { body } = await next(pair.mara, { exercise: WALK })
    expect((await viewOf(body.session, pair.tom)).about).toBe(pair.session)
    expect((await viewOf((await next(pair.tom, { exercise: 'weather' })).body.session, pair.tom)).about).toBeNull()

    const weather = String((await next(pair.tom, { exercise: 'weather' })).body.session)
    const lobby = await bothIn(weather)
    expect(await play([lobby.first, lobby.second], [temper(3), temper(4)])).toBe(true)
    leave(lobby)
    expect((await viewOf((await next(pair.tom, { exercise: WALK })).body.session, pair.tom)).about).toBe(weather)
    const chosen = await next(pair.tom, { exercise: WALK, about: pair.session })
    expect((await viewOf(chosen.body.session, pair.mara)).about).toBe(pair.session)
  })

  test('[SE12] the letters to choose from: the one asked for, then the last ones, to nobody else', async () => {
    const { reads, personOf } = serving.runtime
    const listed = async (person: Person, about?: string) => {
      const somebody = await personOf(new Headers({ authorization: `Bearer ${person.token()}` }))
      const letters = somebody && (await reads.reflectionsToWalk(somebody, couple, { exercise: WALK, about }))
      return Array.isArray(letters) ? letters.map(({ exercise }) => exercise) : letters
    }
    expect(await listed(pair.tom)).toEqual(['weather', 'the-map-of-needs'])
    expect(await listed(pair.mara, pair.session)).toEqual(['the-map-of-needs', 'weather'])
    const stranger = newPerson(origin)
    await stranger.signIn()
    expect(await listed(stranger)).toEqual({ refused: 'not-found' })
  })

  test('[SE12] [PR8] another couple’s session, an open one and none at all are not found', async () => {
    const strangers = await pairAt(origin)
    const open = String((await next(pair.tom, { exercise: 'weather' })).body.session)
    for (const about of [strangers.session, open, crypto.randomUUID()]) {
      expect(await next(pair.tom, { exercise: WALK, about })).toMatchObject({
        code: 404,
        body: { refused: 'not-found' },
      })
    }
    expect((await next(pair.tom, { exercise: 'weather', about: pair.session })).body).toEqual({ refused: 'malformed' })
    leave(strangers)
  })

  test('[SE12] the letter lies beside the session for its two, and for nobody else', async () => {
    const { body } = await next(pair.mara, { exercise: WALK, about: pair.session })
    const letter = `/api/sessions/${body.session}/about`
    const own = await pair.mara.ask(`/api/sessions/${pair.session}/reflection`)
    expect((await pair.mara.ask(letter)).text).toBe(own.text)
    expect((await pair.tom.ask(letter)).text).toBe(own.text)
    const stranger = newPerson(origin)
    await stranger.signIn()
    expect(await stranger.ask(letter)).toMatchObject({ code: 404, body: { refused: 'not-found' } })
    expect(await pair.tom.ask(`/api/sessions/${pair.session}/about`)).toMatchObject({ code: 404 })
  })

  test('[SE12] [ST6] opened with an invitation, it is named when it comes to the couple', async () => {
    const { session, invite } = await openRoom(pair.tom, { exercise: WALK, name: 'Tom' })
    expect((await viewOf(session, pair.tom)).about).toBeNull()
    await accept(pair.mara, invite.token, 'Mara')
    expect((await viewOf(session, pair.tom)).about).not.toBeNull()
    const suggested = await bothIn(String((await next(pair.mara, { exercise: 'weather' })).body.session))
    await suggested.first.send({ type: 'suggest-exercise', exercise: WALK })
    await suggested.second.until(({ at }) => at.phase === 'lobby' && at.suggestion !== null)
    await suggested.second.send({ type: 'answer-suggestion', suggestion: 1, accept: true })
    expect((await suggested.first.until(({ exercise }) => exercise.id === WALK)).about).not.toBeNull()
    leave(suggested)
  })

  test('[RE25] its own letter says which one it was', async () => {
    const { body } = await next(pair.mara, { exercise: WALK, about: pair.session })
    const bots = await bothIn(String(body.session))
    expect(await play([bots.first, bots.second], [temper(5), temper(6)])).toBe(true)
    leave(bots)
    const { text } = await pair.tom.ask(`/api/sessions/${body.session}/reflection`)
    expect(text).toContain('what-we-did.walked-through')
    expect(text).toContain('"exercise":"the-map-of-needs"')
  })
})

describe('SE Session: planned for a time', () => {
  const home = async (person: Person, session: unknown) =>
    (await homeOf(person)).couples[0]?.sessions.find((each) => each.session === session)

  test('[SE14] the time is suggested with the opening, and planned when the other takes it up', async () => {
    const at = serving.now() + DAY
    const { body, code } = await next(pair.mara, { exercise: 'weather', plannedFor: at })
    expect(code).toBe(201)
    const calendar = `/api/sessions/${body.session}/planned.ics`
    expect(await home(pair.mara, body.session)).toMatchObject({ plannedFor: null, suggestedFor: at, waiting: false })
    expect(await home(pair.tom, body.session)).toMatchObject({ plannedFor: null, suggestedFor: at, waiting: true })
    expect((await pair.tom.ask(calendar)).code).toBe(404)
    const bots = await bothIn(String(body.session))
    await bots.second.send({ type: 'answer-suggestion', suggestion: 1, accept: true })
    await bots.first.until((view) => view.at.phase === 'lobby' && view.at.plannedFor === at)
    expect(await home(pair.mara, body.session)).toMatchObject({ plannedFor: at, suggestedFor: null, waiting: false })

    const { text, headers } = await pair.mara.ask(calendar)
    expect(headers.get('content-type')).toContain('text/calendar')
    expect([...text.matchAll(/^(?:SUMMARY|DESCRIPTION):(.*?)\r?$/gm)].map(([, words]) => words)).toEqual([
      'Halfway',
      'Halfway',
    ])
    expect(text).not.toMatch(/weather|Mara|Tom/i)
    // Earlier than planned is fine.
    for (const bot of [bots.first, bots.second]) await bot.send({ type: 'ready', mode: 'on-a-call' })
    await bots.first.until((view) => view.at.phase === 'step')
    expect(await home(pair.mara, body.session)).toMatchObject({ plannedFor: null })
    leave(bots)
  })

  test('[SE14] [AG9] a time that has passed, or lies more than two years away, opens nothing', async () => {
    const before = (await homeOf(pair.mara)).couples[0]?.sessions.length
    const refused = await next(pair.mara, { exercise: 'weather', plannedFor: serving.now() - 1 })
    expect(refused).toMatchObject({ code: 409, body: { refused: 'time-passed' } })
    for (const far of [800 * 86_400_000, 8e15]) {
      const away = await next(pair.mara, { exercise: 'weather', plannedFor: serving.now() + far })
      expect(away).toMatchObject({ code: 409, body: { refused: 'too-far-ahead' } })
    }
    expect((await homeOf(pair.mara)).couples[0]?.sessions).toHaveLength(before ?? 0)
  })
})
