// A counsellor and a couple: who becomes one, how the two come, what each agrees to alone, and how it ends at once.

import { beforeAll, describe, expect, test } from 'vitest'
import { MESSAGES } from '#messages/messages.ts'
import { newCounsellorInvite } from '#server/writes/counselling/counsellor.ts'
import type { LeavingChoice } from '#shared/leaving/choices.ts'
import { MyWords } from '#shared/leaving/my-words.ts'
import { counselledAt, counsellorAt, invitedAt, PASSWORD, withApp } from '#tests/support/counselled.ts'
import { disabledAt } from '#tests/support/disabled.ts'
import { leave, pairAt } from '#tests/support/pair.ts'
import { newPerson, type Person } from '#tests/support/person.ts'
import { wayBackIn } from '#tests/support/place-anew.ts'
import { type Serving, serve } from '#tests/support/server.ts'

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

type Purposes = { purpose: string; mine: object | null; joint: boolean }[]
const now = () => ({ now: serving.now() })
const DAY = 24 * 3_600_000
const at = (counselling: string, more: string) => `/api/counselling/${counselling}/${more}`
const desk = (counselling: string, more: string) => `/api/desk/couples/${counselling}/${more}`
const purposes = async (person: Person, counselling: string) =>
  (await person.ask(`/api/counselling/${counselling}`)).body.consents as Purposes
const tokens = async (ada: Person, counselling: string) => {
  const { links } = (await ada.ask(desk(counselling, 'invite'))).body as { links: { token: string }[] }
  return links.map(({ token }) => token) as [string, string]
}
const begin = async (ada: Person) =>
  String((await ada.tell('/api/desk/couples', { alias: 'Monday', policy: 'limited-secrets' })).body.counselling)
const accept = (person: Person, token: string, name = 'Mara') =>
  person.tell('/api/counselling/accept', { token, name, locale: 'en' })

describe('CO Becoming a counsellor', () => {
  test('[CO20] with an account alone, and a desk that opens with a second way to sign in', async () => {
    const person = newPerson(origin)
    await person.signIn()
    const ask = () => person.tell('/api/counsellor', { token: null, name: 'Ada' })
    expect((await ask()).body).toEqual({ refused: 'account-needed' })
    await person.tell('/api/account', { address: 'plain@example.org', password: PASSWORD })
    const alias = { alias: 'Monday', policy: 'no-secrets' }
    expect((await person.tell('/api/desk/couples', alias)).body).toEqual({ refused: 'not-found' })
    expect((await ask()).code).toBe(200)
    expect((await person.tell('/api/desk/couples', alias)).body).toEqual({ refused: 'second-way-needed' })
    expect((await (await counsellorAt(origin, now())).tell('/api/desk/couples', alias)).code).toBe(201)
  })

  test('[CO20] where the server is closed, by a link that works once and for a day', async () => {
    const invite = () => newCounsellorInvite(serving.core.db, { at: serving.now() })
    const [person, other] = [newPerson(origin), newPerson(origin)]
    for (const each of [person, other]) await withApp(each, serving.now())
    const look = (token: string) => newPerson(origin).tell('/api/counsellor/look', { token })
    const token = await invite()
    expect((await look(token)).body).toEqual({ server: { name: 'Ada' } })
    expect((await person.tell('/api/counsellor', { token, name: 'Ada' })).code).toBe(200)
    expect((await look(token)).body).toEqual({ refused: 'invitation-closed' })
    expect((await other.tell('/api/counsellor', { token, name: 'Eve' })).body).toEqual({ refused: 'invitation-closed' })
    const late = await invite()
    serving.forward(DAY + 1)
    expect((await look(late)).body).toEqual((await look('nothing')).body)
  })
})

describe('CO A couple and what it agrees to', () => {
  test('[CO22] [CO23] a link says who and how before any name, and two links make one couple', async () => {
    const ada = await counsellorAt(origin, now())
    const counselling = await begin(ada)
    const [first, second] = await tokens(ada, counselling)
    const [mara, tom] = [newPerson(origin), newPerson(origin)]
    const look = await mara.tell('/api/counselling/look', { token: first })
    expect(look.body).toMatchObject({ counsellor: 'Ada', policy: 'limited-secrets', server: { name: 'Ada' } })
    expect((await accept(mara, first)).body).toEqual({ counselling })
    // A lost answer is asked for again.
    expect((await accept(mara, first)).body).toEqual({ counselling })
    expect((await accept(mara, second)).body).toEqual({ refused: 'link-for-another' })
    expect((await accept(ada, second)).body).toEqual({ refused: 'link-for-another' })
    expect((await accept(newPerson(origin), first)).body).toEqual({ refused: 'invitation-closed' })
    expect((await accept(tom, second, 'Tom')).body).toEqual({ counselling })
    for (const [person, partner] of [
      [mara, 'Tom'],
      [tom, 'Mara'],
    ] as const) {
      const seen = (await person.ask(`/api/counselling/${counselling}`)).body
      expect(seen).toMatchObject({ counsellor: 'Ada', partner, policy: 'limited-secrets', endedAt: null })
    }
    const { couples } = (await mara.ask('/api/home')).body as { couples: { couple: string; partner: string }[] }
    expect(couples).toMatchObject([{ partner: 'Tom', sessions: [] }])
    await tom.tell('/api/sessions', { couple: couples[0]?.couple, exercise: 'weather' })
    expect((await mara.ask('/api/home')).body.couples).toMatchObject([{ partner: 'Tom', sessions: [{}] }])
  })

  test('[CO22] a fresh link closes the one before, and an old one is not open any more', async () => {
    const ada = await counsellorAt(origin, now())
    const counselling = await begin(ada)
    const [before] = await tokens(ada, counselling)
    await ada.tell(desk(counselling, 'invite'), { seat: 'first' })
    const [after, other] = await tokens(ada, counselling)
    expect((await accept(newPerson(origin), before)).body).toEqual({ refused: 'invitation-closed' })
    expect((await accept(newPerson(origin), after)).code).toBe(200)
    serving.forward(14 * DAY)
    expect((await accept(newPerson(origin), other)).body).toEqual({ refused: 'invitation-closed' })
  })

  test('[CO23] two who form a couple already stay that couple, in the seats they have', async () => {
    const [ada, pair] = [await counsellorAt(origin, now()), await pairAt(origin)]
    leave(pair)
    const counselling = await begin(ada)
    const [first, second] = await tokens(ada, counselling)
    await accept(pair.tom, first, 'Tomas')
    await ada.tell(desk(counselling, 'safety'), { seat: 'first', asked: true })
    await accept(pair.mara, second)
    const { couples } = (await pair.tom.ask('/api/home')).body as { couples: { partner: string }[] }
    expect(couples).toMatchObject([{ partner: 'Mara', seat: 'second' }])
    expect((await pair.mara.ask(`/api/counselling/${counselling}`)).body).toMatchObject({ partner: 'Tom' })
    const again = await begin(ada)
    const [one, two] = await tokens(ada, again)
    await accept(pair.mara, one)
    expect((await accept(pair.tom, two, 'Tom')).body).toEqual({ counselling })
  })

  test('[CO33] [CO49] a couple’s code lets a counsellor ask them, once, and shows nothing of the two', async () => {
    const [ada, pair] = [await counsellorAt(origin, now()), await pairAt(origin)]
    leave(pair)
    const { couple } = ((await pair.mara.ask('/api/home')).body.couples as { couple: string }[])[0] ?? { couple: '' }
    const { word, digits } = (await pair.mara.tell(`/api/couples/${couple}/counsellor-code`, {})).body
    const use = (said: object, by = ada) =>
      by.tell('/api/desk/couples/code', { word, digits, alias: 'Monday', policy: 'no-secrets', ...said })
    expect((await use({ digits: '000000' })).body).toEqual({ refused: 'invitation-closed' })
    const begun = await use({ word: `${String(word).toUpperCase()} ` })
    expect(begun.code).toBe(201)
    expect((await use({})).body).toEqual({ refused: 'invitation-closed' })
    const { counselling } = begun.body
    const names = async () => (await ada.ask(`/api/desk/couples/${counselling}`)).body.names
    expect(await names()).toEqual({ first: null, second: null })
    const written = async () => {
      const line = await ada.tell(desk(String(counselling), 'follow-ups'), { text: 'A line.' })
      const given = await ada.tell(desk(String(counselling), 'homework'), { exercise: 'weather' })
      const planned = await ada.tell(desk(String(counselling), 'meetings'), {
        at: null,
        minutes: 50,
        exercises: ['weather'],
      })
      return [line, given, planned].map(({ code }) => code < 300)
    }
    expect(await written()).toEqual([false, false, false])
    await pair.mara.tell(`/api/counselling/${counselling}/consents`, { purpose: 'hosting' })
    expect(await names()).toEqual({ first: null, second: null })
    expect(await written()).toEqual([false, false, false])
    await pair.tom.tell(`/api/counselling/${counselling}/consents`, { purpose: 'hosting' })
    expect(await written()).toEqual([true, true, true])
    expect(await names()).toEqual({ first: 'Mara', second: 'Tom' })
    for (const person of [pair.mara, pair.tom]) {
      const { counsellings } = (await person.ask('/api/counselling')).body as { counsellings: object[] }
      expect(counsellings).toMatchObject([{ counsellor: 'Ada', ...begun.body, policy: 'no-secrets' }])
    }
    const fresh = async () => {
      const made = (await pair.tom.tell(`/api/couples/${couple}/counsellor-code`, {})).body
      return { word: made.word, digits: made.digits }
    }
    const tried = await fresh()
    const wrong = tried.digits === '000000' ? '000001' : '000000'
    for (let tries = 0; tries < 6; tries++)
      expect((await use({ ...tried, digits: wrong })).body).toEqual({ refused: 'invitation-closed' })
    expect((await use(tried)).body).toEqual(begun.body)
    expect((await use(await fresh(), pair.mara)).body).toEqual({ refused: 'not-found' })
  })

  test('[CO26] [CO29] each agrees alone, for one purpose at a time, and nobody is told whose say is missing', async () => {
    const { mara, tom, counselling } = await invitedAt(origin, now())
    await mara.tell(at(counselling, 'consents'), { purpose: 'past-reflections', reachesBackTo: 1_000 })
    const before = await tom.ask(`/api/counselling/${counselling}`)
    await mara.tell(at(counselling, 'consents'), { purpose: 'hosting' })
    await mara.tell(at(counselling, 'withdraw'), { purpose: 'past-reflections' })
    expect((await tom.ask(`/api/counselling/${counselling}`)).text).toBe(before.text)
    await tom.tell(at(counselling, 'consents'), { purpose: 'hosting' })
    const [hosting, past, agreements] = await purposes(mara, counselling)
    expect(hosting).toMatchObject({ purpose: 'hosting', joint: true })
    expect(past).toMatchObject({ mine: null, joint: false })
    expect(agreements).toMatchObject({ mine: null, joint: false })
    await tom.tell(at(counselling, 'withdraw'), { purpose: 'hosting' })
    expect((await purposes(mara, counselling))[0]).toMatchObject({ joint: false })
    expect((await purposes(mara, counselling))[0]?.mine).not.toBeNull()
  })

  test('[CO26] a day too far ahead to be one is refused, and what one takes along can be had', async () => {
    const { mara, counselling, couple } = await invitedAt(origin, now())
    const given = { purpose: 'agreements' }
    for (const reachesBackTo of [Date.UTC(9999, 11, 31), Date.UTC(20_266, 11, 6), 8.64e15]) {
      const answer = await mara.tell(at(counselling, 'consents'), { ...given, reachesBackTo })
      expect(answer).toMatchObject({ code: 409, body: { refused: 'too-far-ahead' } })
    }
    for (const reachesBackTo of [8.64e15 + 1, Number.MAX_SAFE_INTEGER, -1, 0.5])
      expect((await mara.tell(at(counselling, 'consents'), { ...given, reachesBackTo })).code).toBe(400)
    expect((await mara.tell(at(counselling, 'consents'), { ...given, reachesBackTo: now().now + DAY })).code).toBe(200)
    expect((await mara.ask(`/api/couples/${couple}/my-words.md`)).code).toBe(200)
  })

  test('[CO50] after the end own notes are still written for thirty days', async () => {
    const { ada, mara, counselling } = await counselledAt(origin, now())
    await mara.tell(at(counselling, 'end'), {})
    const wrote = await ada.tell(desk(counselling, 'notes'), { text: 'We closed well.' })
    expect(wrote.code).toBeLessThan(300)
    expect((await ada.tell(desk(counselling, `notes/${wrote.body.note}`), { text: 'We closed kindly.' })).code).toBe(
      200,
    )
    expect((await mara.tell(desk(counselling, 'notes'), { text: 'no' })).code).toBe(404)
    const { former } = (await ada.ask('/api/desk')).body as { former: { until: number | null }[] }
    expect(former).toMatchObject([{ counselling, alias: 'The two of Monday', until: expect.any(Number) }])
    expect((await ada.ask(desk(counselling, 'copy.md'))).text).toContain('We closed kindly.')
  })

  test('[CO51] [CO60] disabled, all that was agreed to has ended, and invited again by another name nothing of it is back', async () => {
    const { ada, mara, tom, counselling } = await counselledAt(origin, now())
    const alone = await begin(ada)
    const [open] = await tokens(ada, alone)
    await ada.tell(desk(counselling, 'meetings'), { at: serving.now() + DAY, exercises: ['weather'] })
    await disabledAt(ada)
    for (const person of [mara, tom]) {
      const seen = await person.ask(`/api/counselling/${counselling}`)
      expect(seen.body).toMatchObject({ shut: 'disabled', counsellor: 'Ada' })
      const between = (await person.ask(at(counselling, 'between'))).body
      expect(between).toMatchObject({ happened: [{ what: 'disabled', by: 'Ada' }], next: null })
      expect((await person.tell(at(counselling, 'consents'), { purpose: 'hosting' })).code).toBe(404)
    }
    expect((await accept(newPerson(origin), open)).body).toEqual({ refused: 'invitation-closed' })
    const token = await newCounsellorInvite(serving.core.db, { at: serving.now() })
    expect((await ada.tell('/api/counsellor', { token, name: 'Dr Lovelace' })).code).toBe(200)
    for (const person of [mara, tom]) {
      expect((await purposes(person, counselling)).map(({ mine, joint }) => [mine, joint])).toEqual(
        Array(3).fill([null, false]),
      )
      expect((await person.ask(`/api/counselling/${counselling}`)).body).toMatchObject({ shut: null })
      expect((await person.ask(at(counselling, 'between'))).body).toMatchObject({ happened: [{ what: 'disabled' }] })
    }
    expect((await accept(newPerson(origin), open)).body).toEqual({ refused: 'invitation-closed' })
    const line = () => ada.tell(desk(counselling, 'follow-ups'), { text: 'Here again.' })
    expect((await line()).body).toEqual({ refused: 'not-agreed' })
    for (const person of [mara, tom]) await person.tell(at(counselling, 'consents'), { purpose: 'hosting' })
    expect((await line()).code).toBe(201)
    expect((await ada.ask(`/api/desk/couples/${counselling}`)).body).toMatchObject({ ready: 'safety-first' })
  })

  test('[CO28] either partner or the counsellor ends it, and what was agreed to is taken back with it', async () => {
    for (const who of ['ada', 'mara', 'tom'] as const) {
      const counselled = await counselledAt(origin, now())
      const { mara, ada, counselling } = counselled
      expect((await counselled[who].tell(at(counselling, 'end'), {})).code).toBe(200)
      const seen = await purposes(mara, counselling)
      expect(seen.map(({ mine, joint }) => [mine, joint])).toEqual(Array(3).fill([null, false]))
      expect((await mara.tell(at(counselling, 'consents'), { purpose: 'hosting' })).code).toBe(404)
      expect((await ada.tell(desk(counselling, 'safety'), { seat: 'first', asked: true })).code).toBe(404)
    }
  })
})

describe('CO Leaving, deleting, losing a device', () => {
  const word = (choice: LeavingChoice) => ({ confirm: { word: MESSAGES.en['typed-words'][choice] } })
  const shut = async (ada: Person, counselling: string) =>
    (await ada.tell(desk(counselling, 'safety'), { seat: 'first', asked: true })).code

  test('[CO31] with one of the two gone the counselling has ended, and the one who stays can still read what was', async () => {
    const { ada, mara, tom, counselling, couple } = await counselledAt(origin, now())
    await mara.tell('/api/sessions', { couple, exercise: 'weather' })
    expect((await tom.ask('/api/leaving')).body.couples).toMatchObject([{ counselled: true }])
    expect((await tom.tell(`/api/couples/${couple}/leave`, word('leave'))).code).toBe(200)
    expect(await shut(ada, counselling)).toBe(404)
    expect((await tom.ask(`/api/counselling/${counselling}`)).code).toBe(404)
    const seen = (await mara.ask(`/api/counselling/${counselling}`)).body
    expect(seen.endedAt).not.toBeNull()
    expect((seen.consents as Purposes).map(({ mine, joint }) => [mine, joint])).toEqual(Array(3).fill([null, false]))
  })

  test('[CO31] with everything deleted nothing of the two is left to anybody', async () => {
    const { ada, mara, tom, counselling, couple } = await counselledAt(origin, now())
    for (const person of [mara, tom]) await person.tell(`/api/couples/${couple}/delete-all`, word('delete-all'))
    expect(await shut(ada, counselling)).toBe(404)
    for (const person of [mara, tom]) expect((await person.ask('/api/counselling')).body).toEqual({ counsellings: [] })
  })

  test('[CO31] what one agreed to is among what one takes along, and never what the other did', async () => {
    const { mara, tom, counselling, couple } = await invitedAt(origin, now())
    await mara.tell(at(counselling, 'consents'), { purpose: 'past-reflections', reachesBackTo: Date.UTC(2026, 0, 1) })
    await mara.tell(at(counselling, 'withdraw'), { purpose: 'past-reflections' })
    const file = async (person: Person) =>
      MyWords.parse((await person.ask(`/api/couples/${couple}/my-words.json`)).body).consents
    const own = { purpose: 'past-reflections', with: 'Ada', reachesBackTo: '2026-01-01T00:00:00.000Z' }
    expect(await file(mara)).toMatchObject([{ ...own, withdrawnAt: expect.any(String) }])
    expect(await file(tom)).toEqual([])
    const read = (await mara.ask(`/api/couples/${couple}/my-words.md`)).text
    expect(read).toContain('Ada may read our letters')
    expect(read).toContain('2026-01-01')
  })

  test('[CO31] who was let back in as somebody new is asked anew', async () => {
    const { mara, tom, counselling, couple } = await counselledAt(origin, now())
    await mara.tell('/api/sessions', { couple, exercise: 'weather' })
    const back = await wayBackIn(serving, mara, couple)
    const fresh = newPerson(origin)
    await fresh.tell('/api/invites/accept', { token: back.token, name: 'Tom', locale: 'en' })
    expect((await purposes(mara, counselling)).map(({ mine, joint }) => [mine !== null, joint])).toEqual(
      Array(3).fill([true, false]),
    )
    expect((await purposes(fresh, counselling)).map(({ mine }) => mine)).toEqual([null, null, null])
    expect((await tom.ask(`/api/counselling/${counselling}`)).code).toBe(404)
  })

  test('[CO31] what a guest agreed to comes along to their account, and no counsellor comes to sit among their couples', async () => {
    const { ada, mara, counselling } = await counselledAt(origin, now())
    const account = newPerson(origin)
    await account.signIn()
    const address = 'mara-of-many@example.org'
    await account.tell('/api/account', { address, password: PASSWORD })
    expect((await mara.tell('/api/account/sign-in', { address, password: PASSWORD })).code).toBe(200)
    const brought = await purposes(mara, counselling)
    expect(brought.map(({ mine, joint }) => [mine !== null, joint])).toEqual(Array(3).fill([true, true]))
    expect((await ada.tell('/api/account/give-up', { password: PASSWORD })).body).toEqual({
      refused: 'still-counselling',
    })
    const { tom } = await counselledAt(origin, { ...now(), by: ada })
    const code = (await ada.tell('/api/account/codes', { password: PASSWORD })).body.codes as string[]
    const own = { address: String((await ada.ask('/api/account')).body.address), password: PASSWORD }
    const entered = await tom.tell('/api/account/sign-in', { ...own, secondFactor: code[0] })
    expect(entered.body).toEqual({ refused: 'both-places' })
  })

  test('[CO23] a counsellor takes no place of a couple of theirs, by no link', async () => {
    const { ada, mara, couple } = await counselledAt(origin, now())
    await mara.tell('/api/sessions', { couple, exercise: 'weather' })
    const { token } = await wayBackIn(serving, mara, couple)
    const taken = await ada.tell('/api/invites/accept', { token, name: 'Ada', locale: 'en' })
    expect(taken.body).toEqual({ refused: 'link-for-another' })
  })
})
