// Ways into a room: a link that works once, a spoken code that dies soon, a knock that somebody answers. Whoever is late learns nothing.
import { beforeAll, describe, expect, test } from 'vitest'
import { locatorsIn } from '#messages/lists.ts'
import type { Home, InviteSeen, SpokenCode } from '#server/runtime.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import { minutesOf } from '#shared/exercises/minutes.ts'
import { MINUTE } from '#shared/time.ts'
import { enter } from '#tests/support/bot.ts'
import { pairAt } from '#tests/support/pair.ts'
import { accept, newPerson, openRoom, type Person } from '#tests/support/person.ts'
import { generous, type Serving, serve } from '#tests/support/server.ts'

const DAY = 24 * 60 * MINUTE
const CLOSED = { code: 404, body: { refused: 'invitation-closed' } }

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

const someone = () => newPerson(origin)
const inviteOf = async (person: Person, session: string) =>
  (await person.ask(`/api/sessions/${session}/invite`)).body as unknown as InviteSeen
const codeOf = async (person: Person, session: string) =>
  (await person.tell(`/api/sessions/${session}/code`, {})).body as unknown as SpokenCode
const knock = (person: Person, { word, digits }: Pick<SpokenCode, 'word' | 'digits'>, name = 'Tom') =>
  person.tell('/api/knocks', { word, digits, name, locale: 'en' })

describe('RM Rooms', () => {
  test('[RM1] a room needs a name and nothing else: its person, couple, session and invite are made at once', async () => {
    const mara = someone()
    const answer = await mara.tell('/api/rooms', { exercise: 'weather', name: '  Mara ', locale: 'en', note: 'Tea?' })
    expect(answer).toMatchObject({ code: 201, body: { invite: { note: 'Tea?', origin, code: null } } })
    expect(answer.headers.getSetCookie().join()).toMatch(/halfway=.*Max-Age=34560000.*HttpOnly.*SameSite=Lax/i)
    const { session } = answer.body as { session: string }
    const bot = await enter(origin, { session, token: mara.token() })
    expect(bot.view()).toMatchObject({ seat: 'first', names: { first: 'Mara', second: null } })
    bot.close()
    const second = await mara.tell('/api/rooms', { exercise: 'weather', name: 'Mara', locale: 'en', another: true })
    expect(second.headers.getSetCookie()).toEqual([])
    expect((await mara.ask('/api/home')).body).toMatchObject({ couples: [{ partner: null }, { partner: null }] })
  })

  test('[NM1] whoever comes by the name of the other is asked for one that tells them apart, and loses nothing by it', async () => {
    const mara = someone()
    const { session, invite } = await openRoom(mara, { name: 'Zoë' })
    const said = await codeOf(mara, session)
    const tom = someone()
    for (const name of ['Zoë', ' zoe\u0301\u0308 ', 'ZOE']) {
      expect((await accept(tom, invite.token, name)).body).toEqual({ refused: 'same-name' })
      expect((await knock(tom, said, name)).body).toEqual({ refused: 'same-name' })
      const shared = await mara.tell(`/api/sessions/${session}/one-phone`, { name, locale: 'en' })
      expect(shared.body).toEqual({ refused: 'same-name' })
    }
    expect(await accept(tom, invite.token, 'Zoë K.')).toMatchObject({ code: 200, body: { session } })
  })

  test('[RM1] an exercise that is not here, and a body of another shape, open nothing', async () => {
    const mara = someone()
    const told = async (body: object) => (await mara.tell('/api/rooms', body)).body.refused
    expect(await told({ exercise: 'no-such', name: 'Mara', locale: 'en' })).toBe('no-such-exercise')
    expect(await told({ exercise: 'weather', name: ' ', locale: 'en' })).toBe('malformed')
    expect(await told({ exercise: 'weather', name: 'Mara', locale: 'xx' })).toBe('malformed')
    expect(await told({ exercise: 'weather', name: 'Mara', locale: 'en', admin: true })).toBe('malformed')
    expect(await told({ exercise: 'weather', name: 'x'.repeat(41), locale: 'en' })).toBe('malformed')
  })
})

describe('ST Seats: a room into which nobody else has come', () => {
  const opening = { exercise: 'weather', name: 'Mara', locale: 'en' }
  const opened = async (person: Person, more: object = {}) =>
    String((await person.tell('/api/rooms', { ...opening, ...more })).body.session)

  test('[ST44] what is opened again leads there, also from two tabs at once, until somebody has come', async () => {
    const mara = someone()
    await mara.signIn()
    const [session, ...more] = await Promise.all(['Mara', ' mara', 'MARA'].map((name) => opened(mara, { name })))
    expect(more).toEqual([session, session])
    const others = [{ exercise: 'our-loop' }, { name: 'Maria' }, { another: true }]
    const rooms = await Promise.all(others.map((more) => opened(mara, more)))
    expect(new Set([session, ...rooms]).size).toBe(4)
    // The one opened last stands first.
    expect([session, rooms[2]]).toContain(await opened(mara))
    expect(await opened(someone())).not.toBe(session)
    const tom = someone()
    for (const room of [session, rooms[2]]) {
      const { token } = await inviteOf(mara, String(room))
      expect((await accept(tom, token)).code).toBe(200)
    }
    expect([session, ...rooms]).not.toContain(await opened(mara))
  })

  test('[ST44] of a couple’s sessions the same one that has not begun is opened once, through the same letter and for the same time', async () => {
    const { mara, tom, first, second, session } = await pairAt(origin)
    const { couples } = (await mara.ask('/api/home')).body as unknown as Home
    const couple = couples[0]?.couple
    const next = async (person: Person, more: object = {}) =>
      String((await person.tell('/api/sessions', { couple, exercise: 'weather', ...more })).body.session)
    expect(await Promise.all([next(mara), next(tom)])).toEqual([session, session])
    const plannedFor = serving.now() + DAY
    const planned = await next(tom, { plannedFor, offset: 60 })
    expect(planned).not.toBe(session)
    expect(await next(mara, { plannedFor, offset: 60 })).toBe(planned)
    expect(await next(mara, { exercise: 'our-loop' })).not.toBe(session)
    for (const bot of [first, second]) await bot.send({ type: 'ready', mode: 'on-a-call' })
    await first.until((view) => view.at.phase === 'step', 'of a step')
    expect([session, planned]).not.toContain(await next(mara))
    first.close()
    second.close()
  })

  test('[ST43] who waits removes it, with its invitation and what was answered ahead', async () => {
    const mara = someone()
    const { session, invite } = await openRoom(mara)
    const other = await opened(mara, { exercise: 'our-loop' })
    const bot = await enter(origin, { session, token: mara.token() })
    expect((await someone().tell(`/api/sessions/${session}/remove`, {})).code).toBe(401)
    expect(await mara.tell(`/api/sessions/${session}/remove`, {})).toMatchObject({ code: 200, body: {} })
    await expect.poll(() => bot.socket.connected).toBe(false)
    bot.close()
    expect((await accept(someone(), invite.token)).body).toEqual(CLOSED.body)
    expect((await mara.tell(`/api/sessions/${session}/remove`, {})).code).toBe(404)
    const { couples } = (await mara.ask('/api/home')).body as unknown as Home
    expect(couples.flatMap(({ sessions }) => sessions).map((each) => each.session)).toEqual([other])
  })

  test('[ST43] whoever comes in, be it at the same moment, keeps it', async () => {
    for (let tries = 0; tries < 3; tries += 1) {
      const [mara, tom] = [someone(), someone()]
      const { session, invite } = await openRoom(mara)
      const [came, removed] = await Promise.all([
        accept(tom, invite.token),
        mara.tell(`/api/sessions/${session}/remove`, {}),
      ])
      expect([came.code, removed.code].sort()).toEqual([200, 404])
      const { couples } = (await mara.ask('/api/home')).body as unknown as Home
      expect(couples.map(({ partner }) => partner)).toEqual(came.code === 200 ? ['Tom'] : [])
    }
  })
})

describe('ST Seats: by a link', () => {
  test('[ST4] looking says who, what and how long, and uses nothing up, however often', async () => {
    const mara = someone()
    const { session, invite } = await openRoom(mara)
    await mara.tell(`/api/sessions/${session}/invite`, { note: 'Only if you like.' })
    const looks = await Promise.all(
      Array.from({ length: 5 }, () => someone().tell('/api/invites/look', { token: invite.token })),
    )
    for (const { code, body } of looks) {
      expect({ code, body }).toEqual({
        code: 200,
        body: {
          from: 'Mara',
          exercise: 'weather',
          version: 2,
          minutes: minutesOf(scriptById('weather') ?? expect.unreachable(), { earlier: null, has: {} }),
          note: 'Only if you like.',
          plannedFor: null,
          server: { name: 'Ada' },
          back: false,
        },
      })
    }
    // A link preview asks for the page alone: the token stays in the fragment and never reaches the server.
    await fetch(`${origin}/join`).then((response) => response.arrayBuffer())
    expect(await accept(someone(), invite.token)).toMatchObject({ code: 200, body: { session } })
  })

  test('[ST4] the one who waits sees the same link for as long as it is open, and a fresh one after that', async () => {
    const mara = someone()
    const { session, invite } = await openRoom(mara)
    expect(await inviteOf(mara, session)).toEqual(invite)
    expect((await mara.tell(`/api/sessions/${session}/invite`, { note: '' })).body).toEqual(invite)
    const held = await serve({ folder: undefined })
    const late = newPerson(held.origin)
    const opened = await openRoom(late)
    held.forward(8 * DAY)
    expect(await late.tell('/api/invites/look', { token: opened.invite.token })).toMatchObject(CLOSED)
    const fresh = (await late.ask(`/api/sessions/${opened.session}/invite`)).body as unknown as InviteSeen
    expect(fresh.token).not.toBe(opened.invite.token)
    const tom = newPerson(held.origin)
    expect(await accept(tom, opened.invite.token)).toMatchObject(CLOSED)
    expect(await accept(tom, fresh.token)).toMatchObject({ code: 200 })
    await held.stop()
  })

  test('[ST7] of many who come at the same moment exactly one sits down', async () => {
    const mara = someone()
    const { session, invite } = await openRoom(mara)
    const everybody = Array.from({ length: 8 }, () => someone())
    const answers = await Promise.all(everybody.map((each) => accept(each, invite.token)))
    expect(answers.filter(({ code }) => code === 200)).toHaveLength(1)
    for (const late of answers.filter(({ code }) => code !== 200)) {
      expect(late).toMatchObject(CLOSED)
      // Whoever was too late has not become anybody by it.
      expect(late.headers.getSetCookie()).toEqual([])
    }
    const bot = await enter(origin, { session, token: mara.token() })
    expect(bot.view().names).toEqual({ first: 'Mara', second: 'Tom' })
    bot.close()
  })

  test('[ST7] wrong, used, expired and full all answer the same', async () => {
    const mara = someone()
    const { invite } = await openRoom(mara)
    await accept(someone(), invite.token)
    const used = await accept(someone(), invite.token)
    const wrong = await accept(someone(), 'x'.repeat(24))
    const looked = await someone().tell('/api/invites/look', { token: invite.token })
    for (const answer of [used, wrong, looked]) expect(answer).toMatchObject(CLOSED)
    expect(new Set([used.text, wrong.text, looked.text]).size).toBe(1)
  })

  test('[ST7] sending it again after it worked leads to the same room, as when the first answer was lost', async () => {
    const mara = someone()
    const { session, invite } = await openRoom(mara)
    const tom = someone()
    await accept(tom, invite.token)
    expect(await accept(tom, invite.token)).toMatchObject({ code: 200, body: { session } })
  })

  test('[ST19] whoever was a guest before coming in is led to the room again when the answer was lost', async () => {
    const { session, invite } = await openRoom(someone())
    const tom = someone()
    expect((await tom.tell('/api/guests', { token: 'nothing-like-it'.padEnd(22, 'x'), locale: 'es' })).body).toEqual(
      CLOSED.body,
    )
    expect(tom.token()).toBeNull()
    expect(await tom.tell('/api/guests', { token: invite.token, locale: 'es' })).toMatchObject({ code: 200, body: {} })
    const held = tom.token()
    expect(await accept(tom, invite.token)).toMatchObject({ code: 200, body: { session } })
    expect(await accept(newPerson(origin, 'es', held), invite.token)).toMatchObject({ code: 200, body: { session } })
    expect(await tom.tell('/api/guests', { token: invite.token, locale: 'es' })).toMatchObject({ code: 200 })
    expect(tom.token()).toBe(held)
  })

  test('[ST9] nobody joins their own invite: they are led to their own session', async () => {
    const mara = someone()
    const { session, invite } = await openRoom(mara)
    expect(await accept(mara, invite.token)).toMatchObject({ code: 200, body: { session } })
    expect(await accept(someone(), invite.token)).toMatchObject({ code: 200 })
  })

  test('[PR8] the invite is shown to the one who waits alone, and no longer once the other has come', async () => {
    const mara = someone()
    const { session, invite } = await openRoom(mara)
    const stranger = someone()
    expect((await stranger.ask(`/api/sessions/${session}/invite`)).body).toEqual({ refused: 'signed-out' })
    await stranger.signIn()
    const refusals = await Promise.all(
      [session, '00000000-0000-4000-8000-000000000000', 'nonsense'].map((id) =>
        stranger.ask(`/api/sessions/${id}/invite`),
      ),
    )
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 404, body: { refused: 'not-found' } })
    const tom = someone()
    await accept(tom, invite.token)
    for (const each of [mara, tom]) {
      expect((await each.ask(`/api/sessions/${session}/invite`)).body).toEqual({ refused: 'not-found' })
      expect((await each.tell(`/api/sessions/${session}/code`, {})).body).toEqual({ refused: 'not-found' })
    }
  })
})

describe('ST Seats: by a spoken code', () => {
  test('[ST5] whoever types the code knocks by name, and the one who waits lets them in', async () => {
    const mara = someone()
    const { session } = await openRoom(mara)
    const first = await enter(origin, { session, token: mara.token() })
    const code = await codeOf(mara, session)
    expect(code.digits).toMatch(/^\d{6}$/)
    expect(await inviteOf(mara, session)).toMatchObject({ code })

    const tom = someone()
    const said = { word: ` ${code.word.toUpperCase()} `, digits: `${code.digits.slice(0, 3)} ${code.digits.slice(3)}` }
    expect((await tom.tell('/api/codes/look', said)).body).toMatchObject({ from: 'Mara', exercise: 'weather' })
    const { body } = await knock(tom, said)
    const path = `/api/knocks/${body.knock}`
    expect((await tom.ask(path)).body).toEqual({ state: 'waiting' })
    expect((await knock(tom, code)).body).toEqual(body)
    await expect.poll(() => first.presences.at(-1)?.knocking).toEqual([{ id: body.knock, name: 'Tom' }])
    await expect(enter(origin, { session, token: tom.token() })).rejects.toThrow('not-found')

    expect((await mara.tell(`/api/sessions/${session}/knocks/${body.knock}`, { admit: true })).body).toEqual({})
    expect((await tom.ask(path)).body).toEqual({ state: 'admitted', session })
    await first.until(({ names }) => names.second === 'Tom', 'with Tom')
    await expect.poll(() => first.presences.at(-1)?.knocking).toEqual([])
    expect(await someone().tell('/api/codes/look', { word: code.word, digits: code.digits })).toMatchObject(CLOSED)
    first.close()
  })

  test('[ST19] whoever was a guest before knocking knocks once, however often the answer is lost', async () => {
    const mara = someone()
    const { session } = await openRoom(mara)
    const { word, digits } = await codeOf(mara, session)
    const tom = someone()
    expect((await tom.tell('/api/guests', { word, digits: '000000x', locale: 'es' })).body).toEqual(CLOSED.body)
    expect(tom.token()).toBeNull()
    expect(await tom.tell('/api/guests', { word, digits, locale: 'es' })).toMatchObject({ code: 200, body: {} })
    const lost = newPerson(origin, 'es', tom.token())
    expect((await knock(tom, { word, digits })).body).toEqual((await knock(lost, { word, digits })).body)
  })

  test('[ST5] who is turned away, or whom somebody else preceded, gets no seat; nobody else answers at the door', async () => {
    const mara = someone()
    const { session } = await openRoom(mara)
    const code = await codeOf(mara, session)
    const [tom, eve] = [someone(), someone()]
    const [his, hers] = [(await knock(tom, code)).body.knock, (await knock(eve, code, 'Eve')).body.knock]
    expect((await tom.tell(`/api/sessions/${session}/knocks/${his}`, { admit: true })).code).toBe(404)
    expect((await eve.ask(`/api/knocks/${his}`)).body).toEqual({ refused: 'not-found' })
    await mara.tell(`/api/sessions/${session}/knocks/${hers}`, { admit: false })
    expect((await eve.ask(`/api/knocks/${hers}`)).body).toEqual({ state: 'refused' })
    const other = someone()
    const late = (await knock(other, code, 'Una')).body.knock
    await mara.tell(`/api/sessions/${session}/knocks/${his}`, { admit: true })
    expect((await other.ask(`/api/knocks/${late}`)).body).toEqual({ state: 'refused' })
    expect((await mara.tell(`/api/sessions/${session}/knocks/${late}`, { admit: true })).code).toBe(404)
  })

  test('[ST9] nobody knocks at their own door', async () => {
    const mara = someone()
    const { session } = await openRoom(mara)
    expect(await knock(mara, await codeOf(mara, session))).toMatchObject(CLOSED)
  })

  test('[ST8] [ST42] wrong tries hold up their own place alone, and ten minutes end a code', async () => {
    const mara = someone()
    const { session } = await openRoom(mara)
    const code = await codeOf(mara, session)
    const wrong = code.digits === '000000' ? '000001' : '000000'
    const { word, digits } = code
    for (let tries = 0; tries < 12; tries++) {
      expect(await someone().tell('/api/codes/look', { word, digits: wrong })).toMatchObject(CLOSED)
    }
    expect(await someone().tell('/api/codes/look', { word, digits })).toMatchObject({ code: 200 })

    const next = await codeOf(mara, session)
    expect(await someone().tell('/api/codes/look', { word: next.word, digits: next.digits })).toMatchObject({
      code: 200,
    })
    serving.forward(10 * MINUTE)
    expect(await someone().tell('/api/codes/look', { word: next.word, digits: next.digits })).toMatchObject(CLOSED)
    expect(await inviteOf(mara, session)).toMatchObject({ code: null })
  })

  test('[ST8] whoever guesses at many codes from one place is held up', async () => {
    const narrow = await serve({ budgets: { ...generous(), 'wrong-code': { points: 6, duration: 600 } } })
    const codes: number[] = []
    for (const word of (await locatorsIn('en')).slice(0, 8)) {
      codes.push((await newPerson(narrow.origin).tell('/api/codes/look', { word, digits: '123456' })).code)
    }
    expect(codes).toEqual([404, 404, 404, 404, 404, 404, 429, 429])
    await narrow.stop()
  })
})
