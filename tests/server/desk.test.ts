// A counsellor's desk at a real server: what it shows with and without consent, what it keeps, and how a couple is handed on.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Between, CouplePage, Home, Today } from '#server/runtime.ts'
import { type Bot, enter, enterAsHost } from '#tests/support/bot.ts'
import { agreedTo, type Counselled, counselledAt, counsellorAt, invitedAt } from '#tests/support/counselled.ts'
import { dayIn } from '#tests/support/days.ts'
import { letIn } from '#tests/support/hosted-room.ts'
import { begin, leave } from '#tests/support/pair.ts'
import { accept, newPerson, type Person } from '#tests/support/person.ts'
import { wayBackIn } from '#tests/support/place-anew.ts'
import { playOut } from '#tests/support/play-out.ts'
import { type Serving, serve } from '#tests/support/server.ts'

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const now = () => ({ now: serving.now() })
const NOW = { at: null, minutes: 50, exercises: ['weather'] }
const desk = (counselling: string, more = '') => `/api/desk/couples/${counselling}${more}`
const ofMeeting = (meeting: string, more = '') => `/api/desk/meetings/${meeting}${more}`

async function told(person: Person, path: string, body: object = {}): Promise<Record<string, string>> {
  const answer = await person.tell(path, body)
  if (answer.code >= 300) throw new Error(`${path}: ${answer.code} ${answer.text}`)
  return answer.body as Record<string, string>
}
const page = async ({ ada, counselling }: Counselled) =>
  (await ada.ask(desk(counselling))).body as unknown as CouplePage
const between = async (person: Person, counselling: string) =>
  (await person.ask(`/api/counselling/${counselling}/between`)).body as unknown as Between
const addressOf = async (person: Person) => String((await person.ask('/api/account')).body.address)

/** A meeting with a session of it that both have played to its end. */
async function met(
  of: Counselled,
  exercise: string,
  paced = false,
  offset?: number,
): Promise<{ meeting: string; session: string }> {
  const { ada, mara, tom, counselling } = of
  const meeting = String((await told(ada, desk(counselling, '/meetings'), NOW)).meeting)
  const session = String((await told(ada, ofMeeting(meeting, '/sessions'), { exercise })).session)
  const [first, second] = [
    await enter(origin, { session, token: mara.token() }),
    await enter(origin, { session, token: tom.token() }),
  ]
  if (offset !== undefined) for (const bot of [first, second]) await bot.send({ type: 'ready', mode: 'apart', offset })
  if (paced) {
    const host = await enterAsHost(origin, { session, token: ada.token() })
    await begin({ first, second }, 'on-a-call')
    await letIn({ first, second, host })
    await host.send({ type: 'slow', on: true })
    await host.send({ type: 'bring-prompt', to: 'both', prompt: { as: 'typed', text: 'What helped?', locale: 'en' } })
    await host.send({ type: 'host-leave' })
    host.close()
  }
  await playOut([first, second], 'on-a-call')
  leave({ first, second })
  return { meeting, session }
}

/** [CO50] The couple is theirs no more: their own notes are, to change for a while and to read after it. Nobody else's desk opens. */
async function stillWrites(person: Person, counselling: string, note: unknown): Promise<void> {
  await told(person, desk(counselling, '/notes'), { text: 'A last word.' })
  await told(person, desk(counselling, `/notes/${note}`), { text: 'They were quiet, and well.' })
  const until = async () => {
    const { former } = (await person.ask('/api/desk')).body as unknown as Today
    return former.find((one) => one.counselling === counselling)?.until
  }
  expect(await until()).toBeGreaterThan(serving.now())
  serving.forward(30 * 24 * HOUR + MINUTE)
  expect(await until()).toBeNull()
  expect((await person.tell(desk(counselling, '/notes'), { text: 'Too late.' })).code).toBe(404)
  const kept = (await person.ask(desk(counselling, '/copy.md'))).text
  expect(kept).toContain('A last word.')
  expect(kept).toContain('They were quiet, and well.')
}

describe('CO The desk', () => {
  test('[CO35] [CO36] [CO37] [CO40] shows what both agree to, at that moment, and both can read what was looked at', async () => {
    const of = await counselledAt(origin, now())
    const { ada, mara, tom, counselling } = of
    const { session } = await met(of, 'weather')
    const shown = await page(of)
    expect(shown.past?.reflections).toMatchObject([{ session, exercise: 'weather' }])
    const read = () => ada.ask(desk(counselling, `/reflections/${session}`))
    const { code, text } = await read()
    expect(code).toBe(200)
    expect(text).toContain('"what-we-did"')
    expect(text).not.toMatch(/"own-words"|"to-talk"|"not-in-here"|"position"|"builder"/)
    const copy = await ada.ask(desk(counselling, '/copy.md'))
    expect(copy.headers.get('content-type')).toContain('text/markdown')
    expect(copy.text).toContain('# The two of Monday')
    expect(copy.text).toContain('Weather')
    await read()
    for (const person of [mara, tom]) {
      const { looks } = await between(person, counselling)
      // However often within an hour.
      expect(looks.map(({ what }) => what).sort()).toEqual(['letters', 'reflection'])
      expect(looks.every(({ by }) => by === 'Ada')).toBe(true)
    }
    await told(mara, `/api/counselling/${counselling}/withdraw`, { purpose: 'past-reflections' })
    expect((await read()).text).not.toContain('"what-we-did"')
    await told(tom, `/api/counselling/${counselling}/withdraw`, { purpose: 'agreements' })
    expect((await read()).body).toEqual({ refused: 'not-found' })
    expect((await page(of)).past).toBeNull()
    expect((await ada.ask(desk(counselling, '/copy.md'))).text).not.toMatch(/Weather/)
    expect((await between(tom, counselling)).looks).toHaveLength(2)
  })

  test('[CO36] past reflections begin with the later of both days, and agreements have a consent of their own', async () => {
    const of = await counselledAt(origin, { ...now(), to: ['hosting', 'agreements'] })
    const { mara, tom, counselling } = of
    const { session } = await met(of, 'near-and-apart', true)
    const paced = async () => (await of.ada.ask(desk(counselling, `/reflections/${session}`))).body.paced
    expect(await paced()).toBeUndefined()
    const before = await page(of)
    expect(before).toMatchObject({ past: null, brought: [] })
    expect(before.agreements?.length).toBeGreaterThan(0)
    const agree = (person: Person, reachesBackTo: number | null) =>
      told(person, `/api/counselling/${counselling}/consents`, { purpose: 'past-reflections', reachesBackTo })
    await agree(mara, null)
    expect((await page(of)).past).toBeNull()
    await agree(tom, null)
    expect(await paced()).toEqual([
      { what: 'slowed', times: 1 },
      { what: 'brought', times: 1 },
    ])
    const after = await page(of)
    expect(after.past?.reflections).toHaveLength(1)
    expect(after.brought.map(({ texts }) => texts.en?.prompt)).toEqual(['What helped?'])
    await agree(tom, serving.now() + HOUR)
    expect(await page(of)).toMatchObject({ past: { reflections: [] }, brought: [] })
    await told(mara, `/api/counselling/${counselling}/withdraw`, { purpose: 'agreements' })
    expect((await page(of)).agreements).toBeNull()
  })

  test('[CO53] who sits down anew shows nothing that was opened before their day, and lets nobody into it', async () => {
    const of = await counselledAt(origin, now())
    const { ada, mara, counselling, couple } = of
    const { meeting, session } = await met(of, 'near-and-apart', true)
    const open = String((await told(ada, ofMeeting(meeting, '/sessions'), { exercise: 'weather' })).session)
    expect((await page(of)).agreements?.length).toBeGreaterThan(0)
    const { token } = await wayBackIn(serving, mara, couple)
    const noa = newPerson(origin)
    expect((await mara.ask(`/api/counselling/${counselling}`)).body.openedSince).toBeNull()
    await accept(noa, token, 'Tom')
    await agreedTo({ ...of, tom: noa })
    const reachesBackTo = serving.now() - 300 * 24 * HOUR
    for (const person of [noa, mara])
      await told(person, `/api/counselling/${counselling}/consents`, { purpose: 'past-reflections', reachesBackTo })
    // Both read it before they agree.
    for (const person of [noa, mara]) {
      const { openedSince } = (await person.ask(`/api/counselling/${counselling}`)).body
      expect(Math.abs(Number(openedSince) - serving.now())).toBeLessThan(HOUR)
    }
    // However much later.
    serving.forward(300 * 24 * HOUR)
    expect(await page(of)).toMatchObject({ past: { reflections: [] }, brought: [], agreements: [] })
    expect((await ada.ask(desk(counselling, `/reflections/${session}`))).body).toEqual({ refused: 'not-found' })
    expect((await ada.ask(desk(counselling, '/copy.md'))).text).not.toMatch(/Near and apart/)
    await expect(enterAsHost(origin, { session: open, token: ada.token() })).rejects.toThrow('not-found')
    const since = await met({ ...of, tom: noa }, 'weather')
    expect((await page(of)).past?.reflections).toMatchObject([{ session: since.session }])
    expect((await ada.ask(desk(counselling, `/reflections/${since.session}`))).code).toBe(200)
  })

  test('[CO38] [CO44] a meeting opens rooms only with safety asked and both agreed, and its end closes them to the counsellor', async () => {
    const of = await invitedAt(origin, now())
    const { ada, mara, tom, counselling } = of
    const plan = { ...NOW, at: serving.now() + HOUR }
    const meeting = String((await told(ada, desk(counselling, '/meetings'), plan)).meeting)
    expect((await between(mara, counselling)).next).toMatchObject({ at: plan.at, exercises: ['weather'] })
    const open = (exercise = 'weather') => ada.tell(ofMeeting(meeting, '/sessions'), { exercise })
    expect((await open()).body).toEqual({ refused: 'safety-first' })
    for (const seat of ['first', 'second']) await told(ada, desk(counselling, '/safety'), { seat, asked: true })
    expect((await open()).body).toEqual({ refused: 'not-agreed' })
    for (const person of [mara, tom]) {
      await told(person, `/api/counselling/${counselling}/consents`, { purpose: 'hosting' })
    }
    const session = (await open()).body.session
    for (const [person, partner] of [
      [mara, 'Tom'],
      [tom, 'Mara'],
    ] as const) {
      const { couples } = (await person.ask('/api/home')).body as unknown as Home
      expect(couples).toMatchObject([{ partner, sessions: [{ session, phase: 'lobby' }] }])
    }
    const today = (await ada.ask('/api/desk')).body as unknown as Today
    expect(today.couples).toMatchObject([{ counselling, ready: 'ready', opened: [{ session }], meeting: { meeting } }])
    expect((await ada.tell(ofMeeting(meeting, '/call-off'), {})).body).toEqual({ refused: 'already-started' })
    await told(mara, `/api/counselling/${counselling}/withdraw`, { purpose: 'hosting' })
    expect((await ada.ask(ofMeeting(meeting))).body).toMatchObject({ ready: 'not-agreed', sessions: [] })
    await told(mara, `/api/counselling/${counselling}/consents`, { purpose: 'hosting' })
    const seat = () => enterAsHost(origin, { session: String(session), token: ada.token() })
    const line = await seat()
    await told(ada, ofMeeting(meeting, '/end'))
    await expect.poll(() => line.socket.connected).toBe(false)
    line.close()
    await expect(seat()).rejects.toThrow('not-found')
    expect((await open()).body).toEqual({ refused: 'meeting-over' })
  })

  test('[CO39] a note opens on the desk of who wrote it and nowhere else, also once the couple has gone', async () => {
    const of = await counselledAt(origin, now())
    const { ada, counselling } = of
    const { note } = await told(ada, desk(counselling, '/notes'), { text: 'Come back to the evenings.' })
    await told(ada, desk(counselling, `/notes/${note}`), { text: 'Come back to the mornings.' })
    expect((await page(of)).notes).toMatchObject([{ text: 'Come back to the mornings.' }])
    const eve = await counsellorAt(origin, { name: 'Eve', ...now() })
    expect((await eve.tell(desk(counselling, `/notes/${note}`), { text: null })).code).toBe(404)
    await told(ada, `/api/counselling/${counselling}/end`)
    expect((await ada.ask(desk(counselling))).code).toBe(404)
    const { couples, former } = (await ada.ask('/api/desk')).body as unknown as Today
    expect(couples).toEqual([])
    expect(former).toMatchObject([{ counselling, alias: 'The two of Monday' }])
    expect((await ada.ask(desk(counselling, '/copy.md'))).text).toContain('Come back to the mornings.')
    expect((await eve.ask(desk(counselling, '/copy.md'))).code).toBe(404)
  })

  test('[CO42] homework is done once both have closed it since, and that is told by consent alone', async () => {
    const of = await counselledAt(origin, now())
    const { ada, mara, counselling } = of
    await met(of, 'weather')
    const { homework } = await told(ada, desk(counselling, '/homework'), { exercise: 'weather' })
    const { homework: other } = await told(ada, desk(counselling, '/homework'), { exercise: 'our-loop' })
    expect((await page(of)).homework.map(({ done }) => done)).toEqual([false, false])
    serving.forward(1_000)
    await met(of, 'weather')
    const done = async () => (await page(of)).homework.find((one) => one.homework === homework)?.done
    expect(await done()).toBe(true)
    expect((await between(mara, counselling)).homework).toContainEqual(
      expect.objectContaining({ homework, done: true }),
    )
    await told(ada, desk(counselling, `/homework/${other}/take-back`))
    expect((await page(of)).homework).toHaveLength(1)
    await told(mara, `/api/counselling/${counselling}/withdraw`, { purpose: 'past-reflections' })
    expect(await done()).toBeNull()
    await told(ada, desk(counselling, '/follow-ups'), { text: 'Until Monday.\nTake it slowly.' })
    const [written] = (await between(mara, counselling)).followUps
    expect(written).toMatchObject({ by: 'Ada', text: 'Until Monday.\nTake it slowly.' })
  })

  test('[CO41] [CO50] [CO52] [CO60] [CO61] cover begins with the yes of all three others, and ends with its day', async () => {
    const of = await counselledAt(origin, now())
    const { ada, mara, tom, counselling } = of
    const eve = await counsellorAt(origin, { name: 'Eve', ...now() })
    await told(ada, desk(counselling, '/notes'), { text: 'For my eyes.' })
    const until = serving.now() + HOUR
    expect((await ada.tell(desk(counselling, '/handover'), { to: 'nobody@example.org', until })).body).toEqual({
      refused: 'no-such-counsellor',
    })
    // [AG9]
    for (const [at, refused] of [
      [serving.now() - 1, 'time-passed'],
      [serving.now() + 800 * 24 * HOUR, 'too-far-ahead'],
    ]) {
      const cover = await ada.tell(desk(counselling, '/handover'), { to: await addressOf(eve), until: at })
      const plan = await ada.tell(desk(counselling, '/meetings'), { ...NOW, at })
      expect([cover.body, plan.body]).toEqual([{ refused }, { refused }])
    }
    await told(ada, desk(counselling, '/handover'), { to: await addressOf(eve), until })
    const { asked } = (await eve.ask('/api/desk')).body as unknown as Today
    expect(asked).toMatchObject([{ counselling, other: 'Ada', kind: 'cover', taken: false }])
    expect(JSON.stringify(asked)).not.toContain('Monday')
    await told(eve, desk(counselling, '/handover/take'), { take: true })
    const before = (await between(tom, counselling)).handover
    expect(before).toEqual({ kind: 'cover', to: 'Eve', until, mine: false, stands: false })
    await told(mara, `/api/counselling/${counselling}/handover`, { agree: true })
    expect((await between(tom, counselling)).handover).toEqual(before)
    expect((await eve.ask(desk(counselling))).code).toBe(404)
    await told(tom, `/api/counselling/${counselling}/handover`, { agree: true })
    const covered = (await eve.ask(desk(counselling))).body as unknown as CouplePage
    expect(covered).toMatchObject({ covering: 'Ada', alias: null, notes: [] })
    await told(eve, desk(counselling, '/alias'), { alias: 'The quiet ones' })
    const { couples } = (await eve.ask('/api/desk')).body as unknown as Today
    expect(couples).toMatchObject([{ counselling, alias: 'The quiet ones' }])
    expect((await eve.ask(desk(counselling, '/copy.md'))).text).toContain('The quiet ones')
    expect((await page(of)).alias).toBe('The two of Monday')
    for (const person of [mara, tom]) {
      const { happened, handover } = await between(person, counselling)
      expect(happened).toMatchObject([{ what: 'cover', by: 'Eve', until, at: null }])
      expect(handover).toMatchObject({ stands: true })
    }
    expect((await page(of)).handover).toMatchObject({ stands: true, other: 'Eve' })
    const { note } = await told(eve, desk(counselling, '/notes'), { text: 'They were quiet.' })
    serving.forward(HOUR)
    expect((await eve.ask(desk(counselling))).code).toBe(404)
    expect((await page(of)).handover).toBeNull()
    for (const person of [mara, tom]) {
      const { happened } = await between(person, counselling)
      expect(happened).toMatchObject([{ what: 'cover', by: 'Eve', at: until }])
    }
    expect(eve.heard.join()).not.toContain('Monday')
    expect(ada.heard.join()).not.toContain('quiet ones')
    await told(ada, desk(counselling, '/handover'), { to: await addressOf(eve), until: serving.now() + HOUR })
    for (const person of [mara, tom]) await told(person, `/api/counselling/${counselling}/handover`, { agree: true })
    await told(eve, desk(counselling, '/handover/take'), { take: true })
    await told(ada, desk(counselling, '/handover/end'))
    expect((await between(tom, counselling)).happened).toMatchObject([{ at: expect.any(Number) }, { at: until }])
    await stillWrites(eve, counselling, note)
  })

  test('[CO41] [CO50] [CO61] handed over for good, it is the other one’s couple, and one no keeps it where it is', async () => {
    const of = await counselledAt(origin, now())
    const { ada, mara, tom, counselling } = of
    const eve = await counsellorAt(origin, { name: 'Eve', ...now() })
    const ask = async () => told(ada, desk(counselling, '/handover'), { to: await addressOf(eve), until: null })
    const say = (person: Person, agree: boolean) => told(person, `/api/counselling/${counselling}/handover`, { agree })
    await ask()
    await say(tom, false)
    expect((await page(of)).handover).toBeNull()
    expect((await eve.tell(desk(counselling, '/handover/take'), { take: true })).code).toBe(404)
    await ask()
    for (const person of [mara, tom]) await say(person, true)
    expect((await ada.ask(desk(counselling))).code).toBe(200)
    const { note } = await told(ada, desk(counselling, '/notes'), { text: 'They were quiet.' })
    await told(eve, desk(counselling, '/handover/take'), { take: true })
    expect((await ada.ask(desk(counselling))).code).toBe(404)
    expect((await eve.ask(desk(counselling))).body).toMatchObject({ alias: null, covering: null })
    expect((await mara.ask(`/api/counselling/${counselling}`)).body).toMatchObject({ counsellor: 'Eve' })
    for (const alias of ['Anew', 'Otherwise']) {
      await told(eve, desk(counselling, '/alias'), { alias })
      expect((await eve.ask(desk(counselling))).body).toMatchObject({ alias })
    }
    expect(eve.heard.join()).not.toContain('Monday')
    expect((await ada.tell(desk(counselling, '/alias'), { alias: 'Mine' })).code).toBe(404)
    expect((await between(mara, counselling)).happened).toMatchObject([{ what: 'handed-over', by: 'Eve' }])
    await stillWrites(ada, counselling, note)
    expect((await eve.ask(desk(counselling))).body).toMatchObject({ notes: [] })
  })

  test('[CO43] Today lists one’s own couples and those one covers, and opens to nobody else', async () => {
    const [of, others] = [await counselledAt(origin, now()), await counselledAt(origin, now())]
    const { couples } = (await of.ada.ask('/api/desk')).body as unknown as Today
    expect(couples.map(({ counselling }) => counselling)).toEqual([of.counselling])
    expect((await others.ada.ask(desk(of.counselling))).code).toBe(404)
    for (const person of [of.mara, of.tom]) expect((await person.ask('/api/desk')).code).toBe(404)
  })

  test('[AG10] what one of the two says looking back is on no desk before it opens', async () => {
    const of = await counselledAt(origin, { ...now(), to: ['agreements', 'hosting', 'past-reflections'] })
    const { mara, tom, counselling } = of
    const { session } = await met(of, 'after-closeness')
    const paths = ['', '/copy.md', `/reflections/${session}`]
    const seen = () => Promise.all(paths.map(async (path) => (await of.ada.ask(desk(counselling, path))).text))
    const without = (read: string[]) => read.map((text) => text.replace(/"now":\d+/, ''))
    const before = without(await seen())
    const command = { type: 'review-agreement', step: 'landing', fate: 'forgot', locale: 'en' }
    await told(mara, `/api/sessions/${session}/reviews`, { id: randomUUID(), command })
    expect(without(await seen())).toEqual(before)
    await told(tom, `/api/sessions/${session}/reviews`, { id: randomUUID(), command })
    for (const text of await seen()) expect(text).toMatch(/both-say.forgot|both of you say: forgotten/)
  })

  test('[ST44] an exercise is opened once in a meeting however often it is asked for, and again once it has begun', async () => {
    const { ada, mara, tom, counselling } = await counselledAt(origin, { ...now(), to: ['hosting'] })
    const { meeting = '' } = await told(ada, desk(counselling, '/meetings'), NOW)
    const open = async (exercise: string) => (await told(ada, ofMeeting(meeting, '/sessions'), { exercise })).session
    const [one, two] = await Promise.all([open('weather'), open('weather')])
    expect([two, await open('weather')]).toEqual([one, one])
    expect(await open('after-closeness')).not.toBe(one)
    const lines = await Promise.all(
      [mara, tom].map((person) => enter(origin, { session: String(one), token: person.token() })),
    )
    const [first, second] = lines as [Bot, Bot]
    await begin({ first, second }, 'on-a-call')
    expect(await open('weather')).not.toBe(one)
    leave({ first, second })
  })

  test('[CO37] [AG6] due where the two are, by the clock that they told', async () => {
    const of = await counselledAt(origin, { ...now(), to: ['agreements', 'hosting'] })
    await met(of, 'after-closeness', false, -480)
    const day = Date.parse(dayIn(14, serving.now()))
    const due = async () => (await page(of)).agreements?.map((one) => one.due)
    serving.forward(day + HOUR - serving.now())
    expect(await due()).toEqual([false])
    serving.forward(8 * HOUR)
    expect(await due()).toEqual([true])
  })

  test('[CO37] [AG6] due on its day and not before; what is due, and what is taken along, is a look of its own', async () => {
    const to = ['agreements', 'hosting'] as const
    const [of, others] = [await counselledAt(origin, { ...now(), to }), await counselledAt(origin, { ...now(), to })]
    for (const each of [of, others]) await met(each, 'after-closeness')
    const looks = async ({ tom, counselling }: Counselled) =>
      (await between(tom, counselling)).looks.map(({ what }) => what)
    const due = async () => (await page(of)).agreements?.map((one) => one.due)
    const till = (at: number) => serving.forward(at - serving.now())
    expect((await of.ada.ask(desk(of.counselling, '/copy.md'))).code).toBe(200)
    expect(await looks(of)).toEqual(['agreements'])
    // Two who play agree to look again in a fortnight.
    const day = Date.parse(dayIn(14, serving.now()))
    till(day - 2 * MINUTE)
    expect(await due()).toEqual([false])
    const today = async () => ((await others.ada.ask('/api/desk')).body as unknown as Today).couples
    expect(await today()).toMatchObject([{ due: 0 }])
    expect(await looks(others)).toEqual([])
    till(day + MINUTE)
    expect(await due()).toEqual([true])
    expect(await today()).toMatchObject([{ due: 1 }])
    expect(await looks(others)).toEqual(['agreements'])
  })
})
