// Who lost everything, let back in: the same seat, somebody new, and not a byte of what the lost one had not opened.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { openKeyring } from '#server/keyring.ts'
import { openLog } from '#server/log.ts'
import { openRooms } from '#server/rooms.ts'
import type { Home, Invite } from '#server/runtime.ts'
import { newKey } from '#server/seal.ts'
import { sessionOpened } from '#server/writes/room.ts'
import { weather } from '#shared/exercises/weather.ts'
import type { Command } from '#shared/session/commands.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { begunAt, leave, type Pair, pairAt } from '#tests/support/pair.ts'
import { accept, newPerson, openRoom, type Person } from '#tests/support/person.ts'
import { aCouple, aPerson, aSession } from '#tests/support/rows.ts'
import { type Serving, serve } from '#tests/support/server.ts'

const KEPT = 'Kvaxqwortz'
const SEALED = 'Zxqjverdeckt'
const SHOWN = 'Ofenwarm'
const DAY = 86_400_000
const LADDER = ['thankful', 'touched', 'wish', 'worry', 'sorry']

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

type Value = Extract<Command, { type: 'answer' }>['value']
const text = (words: string): Value => ({ kind: 'text', text: words })

async function give(bot: Bot, step: string, value: Value): Promise<void> {
  expect(await bot.send({ type: 'answer', step, locale: 'en', value })).toMatchObject({ ok: true })
}

const goOn = ({ send }: Bot, step: string) => send({ type: 'go-on', step })
const homeOf = async (person: Person) => (await person.ask('/api/home')).body as unknown as Home
const coupleIn = async (person: Person) => (await homeOf(person)).couples[0]?.couple ?? ''
const letBackIn = async (person: Person, couple: string) => person.tell(`/api/couples/${couple}/let-back-in`, {})

async function wayBack(person: Person): Promise<Invite> {
  const { code, body } = await letBackIn(person, await coupleIn(person))
  expect(code).toBe(200)
  return body as unknown as Invite
}

/** Tom has kept one thing, opened one together with Mara, and given one that she has not answered yet. */
async function midway(): Promise<Pair> {
  const pair = await begunAt(origin, 'one-notch-open', 'apart')
  for (const bot of [pair.first, pair.second]) {
    const own = bot === pair.second
    await give(bot, 'ladder', { kind: 'rank', order: LADDER })
    await goOn(bot, 'ladder')
    await give(bot, 'first-learned', text(own ? KEPT : 'to wait'))
    await goOn(bot, 'first-learned')
    await give(bot, 'easy-one', { kind: 'choice', chosen: ['wish'] })
    await goOn(bot, 'easy-one')
    await give(bot, 'opening-up', text(own ? SHOWN : 'a walk'))
  }
  for (const bot of [pair.first, pair.second]) await goOn(bot, 'opening-up')
  await give(pair.second, 'thanks-or-question', text(SEALED))
  return pair
}

async function pry(person: Person, session: string): Promise<string> {
  const paths = ['opened', 'reflection', 'earlier', 'invite', ...Array.from({ length: 40 }, (_, at) => `sources/${at}`)]
  const bodies = []
  for (const path of paths) bodies.push((await person.ask(`/api/sessions/${session}/${path}`)).text)
  return [...bodies, (await person.ask('/api/home')).text].join('\n')
}

describe('ST Seats: who lost everything', () => {
  test('[ST3] [PR13] comes back as somebody new: what had opened is there, and no byte of what had not', async () => {
    const pair = await midway()
    const { session, mara, tom } = pair
    const invite = await wayBack(mara)
    const noa = newPerson(origin)
    const looked = await noa.tell('/api/invites/look', { token: invite.token })
    expect(looked.body).toMatchObject({ from: 'Mara', back: true, note: null })
    expect(await accept(noa, invite.token, 'Tomás')).toMatchObject({ code: 200, body: { session } })

    const back = await enter(origin, { session, token: noa.token() })
    expect(back.view()).toMatchObject({ seat: 'second', names: { first: 'Mara', second: 'Tomás' } })
    expect(back.view().at).toMatchObject({
      step: { step: 'thanks-or-question', part: { stage: 'asked', mine: null } },
    })
    await give(back, 'thanks-or-question', text('And then?'))
    await goOn(back, 'thanks-or-question')
    const heard = [await pry(noa, session), ...noa.heard, ...back.frames.map(({ json }) => json)].join('\n')
    expect(heard).toContain(SHOWN)
    expect(heard).not.toContain(KEPT)
    expect(heard).not.toContain(SEALED)
    // [PR13] Nor among what they take along: none of it is theirs.
    const couple = await coupleIn(noa)
    for (const ending of ['json', 'md']) {
      const { code, text: own } = await noa.ask(`/api/couples/${couple}/my-words.${ending}`)
      expect([code, own.includes('And then?')]).toEqual([200, true])
      for (const words of [KEPT, SEALED, SHOWN]) expect(own).not.toContain(words)
    }
    expect(await pry(mara, session)).toContain(SHOWN)
    expect((await homeOf(mara)).couples).toMatchObject([{ partner: 'Tomás' }])
    expect((await homeOf(tom)).couples).toEqual([])
    back.close()
    leave(pair)
  })

  test('[ST3] the lost one’s own lines end at once, the partner’s stay, and every door says not-found', async () => {
    const pair = await midway()
    const { session, mara, tom, first, second } = pair
    const couple = await coupleIn(mara)
    const before = second.frames.length
    const ended = new Promise((resolve) => second.socket.once('disconnect', resolve))
    const late = second.socket
    await accept(newPerson(origin), (await wayBack(mara)).token, 'Elsewhere')
    await ended
    await first.until(({ names }) => names.second === 'Elsewhere')
    expect(first.socket.connected).toBe(true)
    const after = second.frames.slice(before).map(({ json }) => json)
    expect(after.join()).not.toContain('Elsewhere')
    late.close()
    await expect(enter(origin, { session, token: tom.token() })).rejects.toThrow('not-found')
    for (const path of ['opened', 'reflection', 'earlier', 'sources/3', 'invite', 'break.ics']) {
      expect((await tom.ask(`/api/sessions/${session}/${path}`)).code, path).toBe(404)
    }
    expect((await tom.tell('/api/sessions', { couple, exercise: 'weather' })).code).toBe(404)
    expect((await letBackIn(tom, couple)).code).toBe(404)
    leave(pair)
  })

  test('[ST3] a command of the lost one that waited for its turn while the seat changed hands is refused', async () => {
    const { db } = await freshDatabase('pglite')
    const rooms = openRooms({ db, log: openLog(openKeyring(newKey())), now: Date.now, publish: () => {} })
    const [{ couple, room, first, second: lost }, person] = [await aCouple(db), await aPerson(db)]
    const session = await aSession(db, { room })
    const opened = sessionOpened({ draw: () => 0 }, { script: weather, names: { first: 'Mara', second: 'Tom' } })
    const taken = { type: 'seat-taken', seat: 'second', words: { name: 'Noa' } } as const
    await rooms.write({ session, couple }, async (append) => {
      await append(db, { command: randomUUID(), person: first, seat: 'first', events: [opened] })
      await append(db, { command: randomUUID(), person, seat: 'second', events: [taken] })
    })
    const replyTo = (sender: string) =>
      new Promise((resolve) => {
        const sent = { id: randomUUID(), command: { type: 'ready', mode: 'apart' } } as const
        void rooms.command({ session, couple, seat: 'second', person: sender }, sent, resolve)
      })
    expect(await replyTo(lost)).toEqual({ ok: false, refused: 'not-found' })
    expect(await replyTo(person)).toMatchObject({ ok: true })
  })

  test('[ST3] the link is the same for as long as it is open, works once, and ends by itself', async () => {
    const pair = await pairAt(origin)
    const one = await wayBack(pair.mara)
    expect(await wayBack(pair.mara)).toEqual(one)
    expect(one.expiresAt - serving.now()).toBeGreaterThan(6 * DAY)
    expect(await accept(newPerson(origin), one.token)).toMatchObject({ code: 200 })
    expect((await accept(newPerson(origin), one.token)).body).toEqual({ refused: 'invitation-closed' })
    const other = await wayBack(pair.mara)
    expect(other.token).not.toBe(one.token)
    leave(pair)
  })

  test('[ST3] nobody takes the other’s seat: by their own link, from outside, or by a link left behind', async () => {
    const pair = await pairAt(origin)
    const couple = await coupleIn(pair.mara)
    const [hers, his] = [await wayBack(pair.mara), await wayBack(pair.tom)]
    for (const person of [pair.mara, pair.tom]) {
      expect(await accept(person, hers.token)).toMatchObject({ code: 200, body: { session: pair.session } })
    }
    expect((await homeOf(pair.tom)).couples).toMatchObject([{ couple, partner: 'Mara' }])

    const stranger = await pairAt(origin)
    expect((await letBackIn(stranger.mara, couple)).body).toEqual({ refused: 'not-found' })
    expect((await letBackIn(stranger.mara, 'none')).code).toBe(404)
    expect((await letBackIn(newPerson(origin), couple)).code).toBe(401)

    await accept(newPerson(origin), hers.token, 'Noa')
    expect((await accept(newPerson(origin), his.token)).body).toEqual({ refused: 'invitation-closed' })
    expect((await homeOf(pair.mara)).couples).toMatchObject([{ partner: 'Noa' }])
    leave(pair)
    leave(stranger)
  })

  test('[ST3] a seat that nobody has taken yet is for an ordinary invitation', async () => {
    const mara = newPerson(origin)
    await openRoom(mara)
    expect((await letBackIn(mara, await coupleIn(mara))).body).toEqual({ refused: 'not-found' })
  })

  test('[ST3] two who come by one link at the same moment: one sits down, in every session that goes on', async () => {
    const pair = await pairAt(origin)
    const couple = await coupleIn(pair.mara)
    const { body } = await pair.tom.tell('/api/sessions', { couple, exercise: 'one-notch-open' })
    const { token } = await wayBack(pair.mara)
    const coming = [newPerson(origin), newPerson(origin), newPerson(origin)]
    const came = await Promise.all(coming.map((person) => accept(person, token, 'Noa')))
    expect(came.map(({ code }) => code).sort()).toEqual([200, 404, 404])
    for (const session of [pair.session, String(body.session)]) {
      const bot = await enter(origin, { session, token: pair.mara.token() })
      expect(bot.view().names).toEqual({ first: 'Mara', second: 'Noa' })
      bot.close()
    }
    leave(pair)
  })

  test('[ST3] [PR19] when everything is closed the letters are there, and the next session knows the new name', async () => {
    const pair = await midway()
    await pair.first.send({ type: 'stop-for-today' })
    await pair.first.send({ type: 'close' })
    await pair.first.until(({ at }) => at.phase === 'closed')
    const before = await pair.mara.ask(`/api/sessions/${pair.session}/reflection`)
    const found = async (person: Person, words: string) =>
      (await person.tell('/api/reflections/search', { couple: await coupleIn(person), words })).body.found
    for (const words of [KEPT, SEALED]) expect(await found(pair.tom, words)).toHaveLength(1)
    const noa = newPerson(origin)
    expect((await accept(noa, (await wayBack(pair.mara)).token, 'Noa')).code).toBe(200)
    const after = await noa.ask(`/api/sessions/${pair.session}/reflection`)
    expect(after.body.reflection).toEqual(before.body.reflection)
    const heard = await pry(noa, pair.session)
    expect(heard).toContain(SHOWN)
    expect(heard).not.toContain(KEPT)
    expect(heard).not.toContain(SEALED)
    for (const words of [KEPT, SEALED]) expect(await found(noa, words)).toEqual([])
    expect(await found(noa, SHOWN)).toHaveLength(1)
    const next = await noa.tell('/api/sessions', { couple: await coupleIn(noa), exercise: 'weather' })
    const bot = await enter(origin, { session: String(next.body.session), token: pair.mara.token() })
    expect(bot.view().names).toEqual({ first: 'Mara', second: 'Noa' })
    bot.close()
    leave(pair)
  })
})
