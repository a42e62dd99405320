// Signing in where a guest has rooms: all they have comes along to the account, words and all, on either database; or nothing does.
import { describe, expect, test } from 'vitest'
import { couplesOf } from '#db/couples.ts'
import { keysOf } from '#db/keys.ts'
import { openDatabase } from '#db/open-database.ts'
import { personOfAccount } from '#db/people.ts'
import type { Core } from '#server/core/core.ts'
import { openSessions } from '#server/live/sessions.ts'
import { openKeyring } from '#server/log/keyring.ts'
import { openLog } from '#server/log/log.ts'
import { newKey } from '#server/log/seal.ts'
import type { Home } from '#server/runtime.ts'
import { bringAlong } from '#server/writes/account/bring-along.ts'
import { sessionOpened } from '#server/writes/room.ts'
import type { Command } from '#shared/session/commands.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { freshDatabase, freshUrl, KINDS, type Kind } from '#tests/support/database.ts'
import { beginsInFirstEdition } from '#tests/support/first-edition/library.ts'
import { oneNotchOpen } from '#tests/support/first-edition/one-notch-open.ts'
import { weather } from '#tests/support/first-edition/weather.ts'
import { begunAt, leave, pairAt } from '#tests/support/pair.ts'
import { accept, newPerson, openRoom, type Person } from '#tests/support/person.ts'
import { wayBackIn } from '#tests/support/place-anew.ts'
import { aCouple, aPerson, aSession } from '#tests/support/rows.ts'
import { type Serving, serve } from '#tests/support/server.ts'

// Its kept answers lie on the server.
beginsInFirstEdition(oneNotchOpen)

const PASSWORD = 'four quiet cups'
const ADDRESS = { address: 'tom@example.org', password: PASSWORD }
const text = (step: string, words: string): Command => ({
  type: 'answer',
  step,
  locale: 'en',
  value: { kind: 'text', text: words },
})
const homeOf = async (person: Person) => (await person.ask('/api/home')).body as unknown as Home

async function serveOn(kind: Kind): Promise<Serving> {
  if (kind === 'pglite') return serve()
  return serve({ settings: { DATABASE_URL: await freshUrl(), HALFWAY_KEY: newKey().toString('base64') } })
}

async function stepOf(bot: Bot): Promise<string> {
  const { at } = await bot.until((view) => view.at.phase === 'step')
  return at.phase === 'step' ? at.step.step : ''
}

async function openUp(bot: Bot, name: string): Promise<void> {
  const order = ['thankful', 'touched', 'wish', 'worry', 'sorry']
  const answers: [string, Command][] = [
    ['ladder', { type: 'answer', step: 'ladder', locale: 'en', value: { kind: 'rank', order } }],
    ['first-learned', text('first-learned', `Kept-by-${name}`)],
    ['easy-one', { type: 'answer', step: 'easy-one', locale: 'en', value: { kind: 'choice', chosen: ['wish'] } }],
    ['opening-up', text('opening-up', `Opened-by-${name}`)],
  ]
  for (const [step, answer] of answers) {
    expect(await bot.send(answer)).toMatchObject({ ok: true })
    if (step !== 'opening-up') await bot.send({ type: 'go-on', step })
  }
}

describe.each(KINDS)('ST Seats: signing in where a guest has rooms, on %s', (kind) => {
  test('[ST15] the guest’s seat, opened and unopened words come along; the partner notices nothing', async () => {
    const { origin, stop, noted } = await serveOn(kind)
    const tom = newPerson(origin, 'es')
    await openRoom(tom, { name: 'Tom' })
    await tom.tell('/api/account', ADDRESS)
    const pair = await begunAt(origin, 'weather', 'apart')
    const step = await stepOf(pair.second)
    const before = await homeOf(pair.tom)
    const theirs = pair.second.view()
    const hers = pair.first.frames.length
    const ended = new Promise((resolve) => pair.second.socket.once('disconnect', resolve))

    expect((await pair.tom.tell('/api/account/sign-in', ADDRESS)).code).toBe(200)
    await ended
    pair.second.socket.close()
    expect((await homeOf(pair.tom)).couples).toHaveLength(2)
    expect((await homeOf(pair.tom)).couples).toContainEqual(before.couples[0])
    expect(await homeOf(pair.tom)).toEqual(await homeOf(tom))
    const back = await enter(origin, { session: pair.session, token: tom.token() })
    expect(back.view()).toEqual(theirs)
    expect(await stepOf(back)).toBe(step)
    expect(pair.first.socket.connected).toBe(true)
    const heard = pair.first.frames.slice(hers).filter(({ event }) => event === 'view')
    expect(heard).toEqual([])
    back.close()
    leave(pair)
    expect(noted.filter(({ level }) => level === 'error')).toEqual([])
    await stop()
  })

  test('[ST15] what was opened stays readable, what was not stays closed, and the guest’s key is gone', async () => {
    const settings = { DATABASE_URL: await freshUrl(), HALFWAY_KEY: newKey().toString('base64') }
    const { origin, stop, folder } = await (kind === 'pglite' ? serve() : serve({ settings }))
    const tom = newPerson(origin)
    await tom.signIn()
    await tom.tell('/api/account', ADDRESS)
    const pair = await begunAt(origin, 'one-notch-open', 'apart')
    for (const bot of [pair.first, pair.second]) await openUp(bot, bot === pair.second ? 'Tom' : 'Mara')
    expect((await pair.tom.tell('/api/account/sign-in', ADDRESS)).code).toBe(200)
    pair.second.socket.close()
    for (const person of [tom, pair.mara]) {
      const opened = await person.ask(`/api/sessions/${pair.session}/opened`)
      expect(opened.text).toContain('Opened-by-Tom')
      expect(opened.text).not.toContain('Kept-by-Tom')
    }
    const back = await enter(origin, { session: pair.session, token: tom.token() })
    expect(JSON.stringify(back.view())).toContain('Opened-by-Mara')
    expect(await back.send({ type: 'go-on', step: 'opening-up' })).toMatchObject({ ok: true })
    back.close()
    leave(pair)
    const account = ((await tom.ask('/api/auth/get-session')).body.user as { id: string }).id
    await stop()

    const { db, close } = await openDatabase(kind === 'pglite' ? { folder } : { url: settings.DATABASE_URL, folder })
    const person = (await personOfAccount(db, { account }))?.id ?? ''
    const [own] = await couplesOf(db, { person })
    const keys = await keysOf(db, { couple: own?.couple ?? '' })
    const whole = keys.flatMap(({ wrapped, person: owner }) => (wrapped && owner ? [owner] : []))
    expect(whole.sort()).toEqual([own?.partner, person].sort())
    expect(keys.filter(({ wrapped }) => !wrapped)).toHaveLength(1)
    await close()
  })

  test('[ST15] where the two hold both places of one room, neither moves', async () => {
    const { origin, stop } = await serveOn(kind)
    const pair = await pairAt(origin)
    await pair.mara.tell('/api/account', { ...ADDRESS, address: 'mara@example.org' })
    const before = await homeOf(pair.tom)
    const refused = await pair.tom.tell('/api/account/sign-in', { ...ADDRESS, address: 'mara@example.org' })
    expect(refused).toMatchObject({ code: 409, body: { refused: 'both-places' } })
    expect(await homeOf(pair.tom)).toEqual(before)
    expect(pair.second.socket.connected).toBe(true)
    leave(pair)
    await stop()
  })

  test('[ST15] a fault half-way leaves everything where it was', async () => {
    const { db, prepared } = await freshDatabase(kind)
    const log = openLog(openKeyring(newKey()), prepared)
    const live = openSessions({ db, log, now: Date.now, publish: () => {} })
    const [{ couple, room, first, second: guest }, to] = [await aCouple(db), await aPerson(db)]
    const sessions = [await aSession(db, { room }), await aSession(db, { room })].sort()
    for (const session of sessions) {
      const opened = sessionOpened({ draw: () => 0 }, { script: weather, names: { first: 'Mara', second: 'Tom' } })
      await live.write({ session, couple }, (append) =>
        append(db, { command: crypto.randomUUID(), person: guest, seat: 'second', events: [opened] }),
      )
    }
    let times = 0
    const failing: typeof log = {
      ...log,
      handOver: async (tx, handing) => {
        times += 1
        if (times === 2) throw new Error('the second session could not be read')
        return log.handOver(tx, handing)
      },
    }
    const core = { db, sessions: live, log: failing, endSignIn: () => {}, presences: { renewAll: async () => {} } }
    const bringing = { from: guest, to, guest }
    await expect(bringAlong(core as unknown as Core, bringing)).rejects.toThrow('could not be read')
    expect(await couplesOf(db, { person: to })).toEqual([])
    expect((await couplesOf(db, { person: guest })).map((own) => own.couple)).toEqual([couple])
    for (const session of sessions) {
      const entries = await log.load(db, { session, couple })
      expect(entries).toMatchObject([{ person: guest, events: [{ words: { names: { second: 'Tom' } } }] }])
    }
    expect((await personOfAccount(db, { account: guest }))?.id).toBe(guest)

    expect(await bringAlong({ ...core, log } as unknown as Core, bringing)).toEqual({})
    expect((await couplesOf(db, { person: to })).map((own) => own.partner)).toEqual([first])
    for (const session of sessions) {
      const entries = await log.load(db, { session, couple })
      expect(entries).toMatchObject([{ person: to, events: [{ words: { names: { second: 'Tom' } } }] }])
    }
    expect(await personOfAccount(db, { account: guest })).toBeNull()
  })
})

describe('ST Seats: a place that was given anew', () => {
  test('[ST33] the say over it comes along, also to who sits in it now, and never to who sits in the other', async () => {
    const serving = await serve()
    const { origin } = serving
    const accountOf = async (person: Person, address: string) => {
      await person.signIn()
      expect((await person.tell('/api/account', { address, password: PASSWORD })).code).toBe(201)
    }
    const signIn = (person: Person, address: string) =>
      person.tell('/api/account/sign-in', { address, password: PASSWORD })
    const givenAnew = async () => {
      const pair = await pairAt(origin)
      leave(pair)
      const couple = (await homeOf(pair.mara)).couples[0]?.couple ?? ''
      const noa = newPerson(origin)
      await accept(noa, (await wayBackIn(serving, pair.mara, couple)).token, 'Tom')
      return { ...pair, noa, couple }
    }
    const deleteAll = async (person: Person, couple: string) =>
      (await person.tell(`/api/couples/${couple}/delete-all`, { confirm: { word: 'delete' } })).body

    const elsewhere = await givenAnew()
    await accountOf(newPerson(origin), 'elsewhere@example.org')
    expect((await signIn(elsewhere.tom, 'elsewhere@example.org')).code).toBe(200)
    expect((await homeOf(elsewhere.tom)).former).toMatchObject([{ couple: elsewhere.couple }])
    expect((await elsewhere.tom.ask(`/api/couples/${elsewhere.couple}/my-words.md`)).code).toBe(200)
    expect(await deleteAll(elsewhere.mara, elsewhere.couple)).toEqual({ refused: 'not-yours-alone' })

    const again = await givenAnew()
    await accountOf(again.noa, 'again@example.org')
    expect(await deleteAll(again.mara, again.couple)).toEqual({ refused: 'not-yours-alone' })
    expect((await signIn(again.tom, 'again@example.org')).code).toBe(200)
    expect(await homeOf(again.tom)).toMatchObject({ couples: [{ couple: again.couple }], former: [] })
    expect(await deleteAll(again.mara, again.couple)).toEqual({ deleted: false })

    const both = await givenAnew()
    await accountOf(both.mara, 'both@example.org')
    expect((await signIn(both.tom, 'both@example.org')).body).toEqual({ refused: 'both-places' })
    expect((await homeOf(both.tom)).former).toMatchObject([{ couple: both.couple }])
    await serving.stop()
  })
})

describe('ST Seats: two accounts', () => {
  test('[ST15] who is signed in to an account signs out before another', async () => {
    const { origin, stop } = await serve()
    const [mara, tom] = [newPerson(origin), newPerson(origin)]
    for (const [person, address] of [
      [mara, 'mara@example.org'],
      [tom, 'tom@example.org'],
    ] as const) {
      await openRoom(person)
      await person.tell('/api/account', { address, password: PASSWORD })
    }
    const refused = await mara.tell('/api/account/sign-in', ADDRESS)
    expect(refused).toMatchObject({ code: 409, body: { refused: 'already-signed-in' } })
    const again = await tom.tell('/api/account/sign-in', ADDRESS)
    expect(again.code).toBe(200)
    expect((await tom.ask('/api/account')).body.devices).toHaveLength(1)
    expect((await homeOf(mara)).couples).toHaveLength(1)
    await stop()
  })

  test('[ST15] an invitation that a guest sent before still leads to them', async () => {
    const { origin, stop } = await serve()
    const own = newPerson(origin)
    await own.signIn()
    await own.tell('/api/account', ADDRESS)
    const guest = newPerson(origin)
    const { session, invite } = await openRoom(guest, { name: 'Tom' })
    await guest.tell('/api/account/sign-in', ADDRESS)
    const mara = newPerson(origin)
    expect(await accept(mara, invite.token, 'Mara')).toMatchObject({ code: 200, body: { session } })
    expect((await homeOf(own)).couples).toMatchObject([{ partner: 'Mara' }])
    await stop()
  })
})
