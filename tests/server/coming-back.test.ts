// Coming back to what was said and agreed: looked back on, found again, taken along, and quick with many sessions behind one.

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { coupleOf as ownCouple } from '#server/core/access.ts'
import { openSessions } from '#server/live/sessions.ts'
import { openKeyring } from '#server/log/keyring.ts'
import { openLog } from '#server/log/log.ts'
import { newKey } from '#server/log/seal.ts'
import { home } from '#server/reads/home.ts'
import { overTimeOf, reflections } from '#server/reads/reflections.ts'
import { search } from '#server/reads/search.ts'
import type { Home } from '#server/runtime.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import { dayIn as dayOfZone } from '#shared/promised.ts'
import { ReflectionFile } from '#shared/reflection/written/file.ts'
import type { Review } from '#shared/session/commands.ts'
import type { Entry } from '#shared/session/events.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { DAY, MINUTE } from '#shared/time.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { dayIn } from '#tests/support/days.ts'
import { opened } from '#tests/support/given.ts'
import { begin, begunAt, leave, pairAt, sharePhone } from '#tests/support/pair.ts'
import { newPerson, type Person } from '#tests/support/person.ts'
import { playOut } from '#tests/support/play-out.ts'
import { seeded, walkOn } from '#tests/support/rehearsal.ts'
import { aCouple, aSession } from '#tests/support/rows.ts'
import { type Serving, serve } from '#tests/support/server.ts'

const SEALED = 'Zxqjverdeckt'
const SHOWN = 'Ofenwärmé'

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

const homeOf = async (person: Person) => (await person.ask('/api/home')).body as unknown as Home
const coupleOf = async (person: Person) => (await homeOf(person)).couples[0]?.couple ?? ''
const weekOf = async (person: Person) => (await homeOf(person)).couples[0]?.week
const told = (said: object[] | undefined) => said?.flatMap((one) => ('key' in one ? [one.key] : []))
const lookBack = (person: Person, session: string, command: Review, id = randomUUID()) =>
  person.tell(`/api/sessions/${session}/reviews`, { id, command })
const found = async (person: Person, couple: string, words: string) =>
  (await person.tell('/api/reflections/search', { couple, words })).text

/** All that somebody can read of what is behind them. */
async function pagesOf(person: Person, session: string): Promise<string[]> {
  const couple = await coupleOf(person)
  const within = ['reflection', 'reflection.json', 'reflection.md', 'opened', 'sources/1', 'sources/20'].map(
    (path) => `/api/sessions/${session}/${path}`,
  )
  const lists = ['', '/agreements', '/over-time'].map((path) => `/api/reflections${path}?couple=${couple}`)
  const words = ['md', 'json'].map((ending) => `/api/couples/${couple}/my-words.${ending}`)
  const read = [...within, ...lists, ...words, '/api/home'].map(async (path) => (await person.ask(path)).text)
  return Promise.all([...read, found(person, couple, 'late trains'), found(person, couple, 'late')])
}

/** A pair with an agreement behind them. */
async function agreedAt(exercise: string) {
  const pair = await pairAt(origin, exercise)
  await playOut([pair.first, pair.second], 'on-a-call')
  leave(pair)
  return pair
}

describe('BR Breaks, when one comes back', () => {
  test('[BR3] the start page asks each back from a break only when it is their turn', async () => {
    const pair = await begunAt(origin)
    const asked = async () =>
      Promise.all([pair.mara, pair.tom].map(async (one) => (await homeOf(one)).couples[0]?.sessions[0]?.waiting))
    await pair.first.send({ type: 'take-break', minutes: 20 })
    expect(await asked()).toEqual([false, false])
    serving.forward(21 * MINUTE)
    expect(await asked()).toEqual([true, false])
    await pair.first.send({ type: 'return' })
    expect(await asked()).toEqual([false, true])
    leave(pair)
  })

  test('[BR3] on one phone the start page asks once it is either’s turn', async () => {
    const pair = await sharePhone(origin)
    await begin(pair, 'one-phone')
    const asked = async () => (await homeOf(pair.mara)).couples[0]?.sessions[0]?.waiting
    await pair.second.send({ type: 'take-break', minutes: 20, opening: 'with tea' })
    expect(await asked()).toBe(false)
    serving.forward(21 * MINUTE)
    expect(await asked()).toBe(true)
    leave(pair)
  })
})

describe('AG Agreements, when one comes back', () => {
  test('[AG5] [AG6] [AG10] a closed session is looked back on over HTTP, by its own two and once for each command', async () => {
    const { mara, tom, session } = await agreedAt('after-closeness')
    expect((await weekOf(mara))?.asks).toBeNull()
    // Two who play agree to look again in a fortnight.
    const day = Date.parse(dayIn(14, serving.now()))
    const till = (at: number) => serving.forward(at - serving.now())
    till(day - 2 * MINUTE)
    expect((await weekOf(mara))?.asks).toBeNull()
    till(day + MINUTE)
    expect((await weekOf(mara))?.asks).toMatchObject({ session })
    serving.forward(24 * DAY)
    const asks = (await weekOf(mara))?.asks
    expect(asks).toMatchObject({ review: 'agreement', session, step: 'landing' })

    const review = { type: 'review-agreement', step: 'landing', fate: 'partly', locale: 'en' } as const
    const id = randomUUID()
    const before = await pagesOf(tom, session)
    expect((await lookBack(mara, session, { ...review, inTheWay: 'Two late trains.' }, id)).code).toBe(200)
    expect((await lookBack(mara, session, review, id)).code).toBe(200)
    expect((await lookBack(tom, session, review, id)).body).toEqual({ refused: 'malformed' })
    expect((await lookBack(mara, session, { ...review, step: 'nowhere' })).body).toEqual({ refused: 'no-such-step' })
    const ready = { type: 'ready', mode: 'apart' } as unknown as Review
    expect((await lookBack(mara, session, ready)).code).toBe(400)
    const stranger = newPerson(origin)
    expect((await lookBack(stranger, session, review)).code).toBe(401)
    await stranger.signIn()
    expect((await lookBack(stranger, session, review)).code).toBe(404)

    expect((await weekOf(mara))?.asks).toBeNull()
    expect(await pagesOf(tom, session)).toEqual(before)
    expect(await found(mara, await coupleOf(mara), 'late trains')).toContain('Two late trains.')
    serving.forward(DAY - MINUTE)
    expect(await pagesOf(tom, session)).toEqual(before)
    serving.forward(MINUTE)
    expect(told((await weekOf(tom))?.agreements[0]?.said)).toEqual([
      'agreements.joint',
      'agreements.says.partly',
      'agreements.in-the-way',
    ])
    expect(await found(tom, await coupleOf(tom), 'late trains')).toContain('Two late trains.')
    expect((await weekOf(tom))?.asks).toMatchObject({ session, step: 'landing' })
    expect((await lookBack(tom, session, { ...review, fate: 'kept' })).code).toBe(200)
    expect((await weekOf(tom))?.agreements).toEqual([])
  })

  test('[AG7] [AG6] on one phone each of the two is asked, and what newer ones push off the start page stays listed', async () => {
    const pair = await sharePhone(origin, 'after-closeness')
    const { mara } = pair
    const couple = await coupleOf(mara)
    const agreements = async () => {
      const { body } = await mara.ask(`/api/reflections/agreements?couple=${couple}`)
      return body.agreements as { session: string; said: object[]; unsaid: string[] }[]
    }
    await playOut([pair.first, pair.second], 'one-phone')
    leave(pair)
    const sessions = [pair.session]
    while (sessions.length < 5) {
      const { session } = (await mara.tell('/api/sessions', { couple, exercise: 'after-closeness' })).body
      const token = mara.token()
      const first = await enter(origin, { session: String(session), token })
      const second = await enter(origin, { session: String(session), token, seat: 'second' })
      await playOut([first, second], 'one-phone')
      leave({ first, second })
      sessions.push(String(session))
    }
    const [oldest = '', next = ''] = sessions
    const week = await weekOf(mara)
    expect(week).toMatchObject({ more: true, asks: { session: oldest, seats: ['first', 'second'] } })
    expect(week?.agreements.some(({ session }) => session === next)).toBe(false)
    expect((await agreements()).map(({ session }) => session)).toEqual(sessions.toReversed())

    const review = { type: 'review-agreement', step: 'landing', fate: 'kept', locale: 'en' } as const
    const ofTom = { id: randomUUID(), command: review }
    expect((await mara.tell(`/api/sessions/${oldest}/reviews?seat=second`, ofTom)).code).toBe(200)
    expect((await weekOf(mara))?.asks).toMatchObject({ session: oldest, seats: ['first'] })
    expect((await lookBack(mara, next, review)).code).toBe(200)
    expect((await lookBack(mara, oldest, review)).code).toBe(200)
    const [listed, last] = (await agreements()).slice(-2)
    expect([listed?.unsaid, last?.unsaid]).toEqual([['second'], []])
    expect(told(last?.said)).toEqual(['agreements.joint', 'agreements.both-say.kept'])
    expect((await weekOf(mara))?.asks).toMatchObject({ session: next, seats: ['second'] })
  })

  test('[AG6] the loop is asked about once a week at most, and an agreement before it', async () => {
    const { mara, session } = await agreedAt('our-loop')
    expect(await weekOf(mara)).toMatchObject({ asks: null, loop: { session, figure: { figure: 'loop' } } })
    serving.forward(7 * DAY)
    expect((await weekOf(mara))?.asks).toEqual({ review: 'loop', session, step: 'loop-name', seats: ['first'] })
    const review = { type: 'review-loop', step: 'loop-name', cameUp: 'once', wayOut: 'helped' } as const
    expect((await lookBack(mara, session, review)).code).toBe(200)
    expect((await weekOf(mara))?.asks).toBeNull()
    expect(told((await weekOf(mara))?.loop?.said)).toEqual(['loop.name'])
    serving.forward(DAY)
    expect(told((await weekOf(mara))?.loop?.said)).toEqual([
      'loop.name',
      'loop.since.came-up.once',
      'loop.since.way-out.helped',
    ])
    serving.forward(7 * DAY)
    expect((await weekOf(mara))?.asks).toMatchObject({ review: 'loop' })
  })
})

describe('PR Privacy of a search', () => {
  const text = async (bot: Bot, step: string, words: string) =>
    expect(await bot.send({ type: 'answer', step, locale: 'en', value: { kind: 'text', text: words } })).toMatchObject({
      ok: true,
    })

  test('[PR19] finds one’s own and what has opened, whatever its case and accents, and nothing else', async () => {
    const { mara, tom, first, second } = await begunAt(origin, 'weather', 'apart')
    const couple = await coupleOf(mara)
    const value = { kind: 'scale', values: { 'closeness-felt': 6, 'room-felt': 3 } } as const
    await first.send({ type: 'answer', step: 'sky', locale: 'en', value })
    await first.send({ type: 'go-on', step: 'sky' })
    await second.send({ type: 'answer', step: 'sky', locale: 'en', value })
    await first.until((view) => view.at.phase === 'step' && view.at.step.goOn !== 'not-yet')
    await first.send({ type: 'go-on', step: 'sky' })
    await second.send({ type: 'go-on', step: 'sky' })
    await text(first, 'landed', `${SEALED} ${SHOWN} in the evening`)

    expect(await found(mara, couple, 'zxqj OFENWARME')).toContain(SEALED)
    const nothing = await found(tom, couple, 'no such words at all')
    expect(await found(tom, couple, SEALED)).toBe(nothing)
    expect(JSON.parse(nothing)).toEqual({ couple, found: [] })
    await text(second, 'landed', 'You laughed.')
    expect(await found(tom, couple, 'ofenwarme evening')).toContain(SEALED)
    expect(JSON.parse(await found(tom, couple, 'laughed zxqj')).found).toEqual([])
    const stranger = newPerson(origin)
    await stranger.signIn()
    expect((await stranger.tell('/api/reflections/search', { couple, words: 'evening' })).code).toBe(404)
    expect((await stranger.ask(`/api/reflections/over-time?couple=${couple}`)).code).toBe(404)
    expect((await stranger.ask(`/api/reflections?couple=${couple}`)).code).toBe(404)
    leave({ first, second })
  })
})

describe('RE Reflection, taken along', () => {
  test('[RE26] [RE33] Markdown and JSON hold the same words, in either language; the calendar only says Halfway', async () => {
    const { mara, session } = await agreedAt('after-closeness')
    const at = (ending: string) => mara.ask(`/api/sessions/${session}/${ending}`)
    const file = ReflectionFile.parse(JSON.parse((await at('reflection.json')).text))
    const bare = (words: string) => words.replace(/[\\*>#]|^- /gm, '')
    const markdown = bare((await at('reflection.md')).text)
    // What they did stands small under the title, and needs no heading.
    for (const { block, heading, lines } of file.blocks)
      for (const words of [...(block === 'what-we-did' ? [] : [heading]), ...lines.map(({ text }) => text)])
        expect(markdown).toContain(bare(words))
    expect((await at('reflection.md?locale=es')).text).toContain('## Lo que acordamos')
    expect((await at('reflection.json')).headers.get('content-disposition')).toMatch(
      /filename="halfway-[\d-]{10}\.json"/,
    )

    // The server's own zone is another one again.
    for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu']) {
      const day = dayOfZone(zone, Date.parse(file.at))
      for (const ending of ['md', 'json']) {
        const named = (await at(`reflection.${ending}?zone=${zone}`)).headers.get('content-disposition')
        expect(named).toBe(`attachment; filename="halfway-${day}.${ending}"`)
      }
      const couple = await coupleOf(mara)
      const words = (await mara.ask(`/api/couples/${couple}/my-words.md?zone=${zone}`)).text
      expect(words).toContain(`(${day})`)
    }
    expect((await at('reflection.md?zone=../etc/passwd')).code).toBe(200)

    const days = (await at('agreements.ics')).text
    expect(days).toContain('SUMMARY:Halfway\r\n')
    expect(days).toContain(`DTSTART;VALUE=DATE:${dayIn(14, serving.now()).replaceAll('-', '')}`)
    expect(days).not.toMatch(/DESCRIPTION|hour after|closeness/i)
    const stranger = newPerson(origin)
    await stranger.signIn()
    for (const ending of ['reflection.md', 'reflection.json', 'agreements.ics'])
      expect((await stranger.ask(`/api/sessions/${session}/${ending}`)).code).toBe(404)
  })
})

/** What a couple has who have been here for long: their word is not asked for every week. */
const HAD = { 'break-word': PARTNER_SEATS, 'how-a-break-goes': PARTNER_SEATS, 'what-helps': PARTNER_SEATS }

describe('Forty sessions behind one', () => {
  const NOW = Date.UTC(2027, 9, 1)

  let behind: ReturnType<typeof lived>
  beforeAll(() => {
    behind = lived()
    return behind
  }, 60_000)

  async function lived() {
    const { db, prepared } = await freshDatabase('pglite')
    const keyring = openKeyring(newKey())
    const log = openLog(keyring, prepared)
    const loaded: string[] = []
    const counting: typeof log = {
      ...log,
      load: (at, place) => {
        loaded.push(place.session)
        return log.load(at, place)
      },
    }
    const now = () => NOW
    const core = { db, now, keyring, log, sessions: openSessions({ db, now, log: counting, publish: () => undefined }) }
    const ours = await aCouple(db)
    for (let back = 40; back > 0; back -= 1) {
      const exercise = back === 30 ? 'our-loop' : back === 20 ? 'after-closeness' : 'weather'
      const session = await aSession(db, ours, exercise)
      const script = scriptById(exercise) ?? fail(exercise)
      const { log: entries } = walkOn(opened({ script, has: HAD }), seeded(back))
      const closedAt = NOW - back * 7 * DAY
      for (const entry of entries) await log.append(db, stored(entry, { ...ours, session, closedAt }))
    }
    return {
      core,
      loaded,
      person: ours.first,
      own: (await ownCouple({ db }, ours.first, ours.couple)) ?? fail(ours.couple),
    }
  }

  type Place = { couple: string; session: string; first: string; second: string; closedAt: number }
  const stored = ({ position, seat, events, at }: Entry, { couple, session, closedAt, ...people }: Place) => ({
    position,
    seat,
    events,
    at: closedAt - DAY + (at % DAY),
    command: randomUUID(),
    person: people[seat === 'counsellor' ? 'first' : seat],
    session,
    couple,
    changes: events.some(({ type }) => type === 'session-closed') ? { closedAt } : {},
  })

  test('a page folds what it shows, and what was folded once is not read again', async () => {
    const { core, loaded, own, person } = await behind
    const reads = async (page: () => Promise<unknown>) => {
      const before = loaded.length
      await page()
      return loaded.length - before
    }
    expect(await reads(() => home(core, { person }))).toBeLessThanOrEqual(4)
    expect(await reads(() => home(core, { person }))).toBe(0)
    const page = await reflections(core, own)
    expect(page.sessions).toHaveLength(10)
    expect(page.more).toBe(true)
    expect(page.sessions.map(({ at }) => at)).toEqual(page.sessions.map(({ at }) => at).sort((a, b) => b - a))
    expect(loaded.length).toBeLessThanOrEqual(14)
    expect(await reads(() => reflections(core, own))).toBe(0)
    expect(await reads(() => reflections(core, own, { from: 10 }))).toBeLessThanOrEqual(10)
    expect(await reflections(core, own, { from: 30 })).toMatchObject({ more: false })
    expect(await reads(() => search(core, own, { words: 'words of first' }))).toBeLessThanOrEqual(40)
    expect(await reads(() => search(core, own, { words: 'words of second' }))).toBe(0)
  })

  test('[RE27] closeness and room over time: dots and the same in words', async () => {
    const { core, own } = await behind
    const over = await overTimeOf(core, own)
    if (over.figure?.figure !== 'over-time') throw new Error('no dots')
    expect(new Set(over.figure.dots.map(({ age }) => age)).size).toBeGreaterThan(1)
    expect(over.figure.says).toHaveLength(over.figure.dots.length)
  })
})

function fail(exercise: string): never {
  throw new Error(`no exercise ${exercise}`)
}
