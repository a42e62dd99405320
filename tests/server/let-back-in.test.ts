// Who lost everything, let back in: the same seat, somebody new, and not a byte of what the lost one had not opened.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { leaveSeat, takeSeat } from '#db/couples.ts'
import { openSessions } from '#server/live/sessions.ts'
import { openKeyring } from '#server/log/keyring.ts'
import { openLog } from '#server/log/log.ts'
import { newKey } from '#server/log/seal.ts'
import type { Home, InviteSeen } from '#server/runtime.ts'
import { sessionOpened } from '#server/writes/room.ts'
import type { OwnList } from '#shared/session/asked.ts'
import type { Command } from '#shared/session/commands.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { beginsInFirstEdition } from '#tests/support/first-edition/library.ts'
import { oneNotchOpen } from '#tests/support/first-edition/one-notch-open.ts'
import { weather } from '#tests/support/first-edition/weather.ts'
import { begunAt, leave, type Pair, pairAt, sharePhone } from '#tests/support/pair.ts'
import { accept, newPerson, openRoom, type Person } from '#tests/support/person.ts'
import { askAnew, wayBackIn } from '#tests/support/place-anew.ts'
import { playOut } from '#tests/support/play-out.ts'
import { aCouple, aPerson, aSession, NOON } from '#tests/support/rows.ts'
import { seatedAs } from '#tests/support/seated.ts'
import { type Serving, serve } from '#tests/support/server.ts'

// Its kept answers lie on the server.
beginsInFirstEdition(oneNotchOpen)

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

/** Nobody of the two has a line any more, and seven days have passed. */
async function wayBack(pair: Pair): Promise<InviteSeen> {
  leave(pair)
  return wayBackIn(serving, pair.mara, await coupleIn(pair.mara))
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
    const invite = await wayBack(pair)
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

  test('[ST3] to the lost one every door of the room says not-found', async () => {
    const pair = await midway()
    const { session, mara, tom } = pair
    const couple = await coupleIn(mara)
    await accept(newPerson(origin), (await wayBack(pair)).token, 'Elsewhere')
    await expect(enter(origin, { session, token: tom.token() })).rejects.toThrow('not-found')
    for (const path of ['opened', 'reflection', 'earlier', 'sources/3', 'invite', 'break.ics']) {
      expect((await tom.ask(`/api/sessions/${session}/${path}`)).code, path).toBe(404)
    }
    expect((await tom.tell('/api/sessions', { couple, exercise: 'weather' })).code).toBe(404)
    expect((await askAnew(tom, couple)).code).toBe(404)
    expect(tom.heard.join()).not.toContain('Elsewhere')
  })

  test('[ST3] a command of the lost one that waited for its turn while the seat changed hands is refused', async () => {
    const { db, prepared } = await freshDatabase('pglite')
    const sessions = openSessions({
      db,
      log: openLog(openKeyring(newKey()), prepared),
      now: Date.now,
      publish: () => {},
    })
    const [{ couple, room, first, second: lost }, person] = [await aCouple(db), await aPerson(db)]
    await db.transaction(async (tx) => {
      await leaveSeat(tx, { couple, person: lost, at: NOON })
      await takeSeat(tx, { couple, seat: 'second', person, at: NOON })
    })
    const session = await aSession(db, { room })
    const opened = sessionOpened({ draw: () => 0 }, { script: weather, names: { first: 'Mara', second: 'Tom' } })
    const taken = { type: 'seat-taken', seat: 'second', words: { name: 'Noa' } } as const
    await sessions.write({ session, couple }, async (append) => {
      await append(db, { command: randomUUID(), person: first, seat: 'first', events: [opened] })
      await append(db, { command: randomUUID(), person, seat: 'second', events: [taken] })
    })
    const replyTo = (sender: string) =>
      new Promise((resolve) => {
        const sent = { id: randomUUID(), command: { type: 'ready', mode: 'apart' } } as const
        void sessions.command(seatedAs({ session, couple, seat: 'second', person: sender }), sent, resolve)
      })
    expect(await replyTo(lost)).toEqual({ ok: false, refused: 'not-found' })
    expect(await replyTo(person)).toMatchObject({ ok: true })
  })

  test('[ST3] the link is the same for as long as it is open, works once, and ends by itself', async () => {
    const pair = await pairAt(origin)
    const one = await wayBack(pair)
    expect((await askAnew(pair.mara, await coupleIn(pair.mara))).body).toEqual({ stage: 'link', invite: one })
    expect(one.expiresAt - serving.now()).toBeGreaterThan(6 * DAY)
    expect(await accept(newPerson(origin), one.token)).toMatchObject({ code: 200 })
    expect((await accept(newPerson(origin), one.token)).body).toEqual({ refused: 'invitation-closed' })
    const other = await wayBack(pair)
    expect(other.token).not.toBe(one.token)
    leave(pair)
  })

  test('[ST3] nobody takes the other’s seat: by their own link or from outside', async () => {
    const pair = await pairAt(origin)
    const couple = await coupleIn(pair.mara)
    const hers = await wayBack(pair)
    expect(await accept(pair.mara, hers.token)).toMatchObject({ code: 200, body: { session: pair.session } })

    const stranger = await pairAt(origin)
    expect((await askAnew(stranger.mara, couple)).body).toEqual({ refused: 'not-found' })
    expect((await askAnew(stranger.mara, 'none')).code).toBe(404)
    expect((await askAnew(newPerson(origin), couple)).code).toBe(401)

    await accept(newPerson(origin), hers.token, 'Noa')
    expect((await homeOf(pair.mara)).couples).toMatchObject([{ partner: 'Noa' }])
    leave(pair)
    leave(stranger)
  })

  test('[NM1] whoever sits down anew has another name than the one who stayed, however it is written', async () => {
    const pair = await pairAt(origin)
    const { token } = await wayBack(pair)
    for (const name of ['Mara', ' mára ', 'M\u200bARA'])
      expect((await accept(newPerson(origin), token, name)).body).toEqual({ refused: 'same-name' })
    expect((await accept(newPerson(origin), token, 'Tom')).code).toBe(200)
    leave(pair)
  })

  test('[ST3] a seat that nobody has taken yet is for an ordinary invitation', async () => {
    const mara = newPerson(origin)
    await openRoom(mara)
    expect((await askAnew(mara, await coupleIn(mara))).body).toEqual({ refused: 'not-found' })
  })

  test('[ST3] two who come by one link at the same moment: one sits down, in every session that goes on', async () => {
    const pair = await pairAt(origin)
    const couple = await coupleIn(pair.mara)
    const { body } = await pair.tom.tell('/api/sessions', { couple, exercise: 'one-notch-open' })
    const { token } = await wayBack(pair)
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
    expect((await accept(noa, (await wayBack(pair)).token, 'Noa')).code).toBe(200)
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

test('[ST20] of what had closed before their day who sits down anew takes out, looks back on and reads nothing more than the other', async () => {
  const pair = await pairAt(origin, 'after-a-row')
  const { mara, tom, session } = pair
  await playOut([pair.first, pair.second], 'on-a-call')
  const path = `/api/sessions/${session}`
  const said = { id: randomUUID(), locale: 'en' }
  const { list } = (await tom.ask(`${path}/lines`)).body as { list: OwnList }
  const standing = list.lines.filter(({ enters }) => enters !== 'both-carry').map(({ step }) => step)
  const taken = { step: list.step, steps: standing.slice(0, 1) }
  expect((await tom.tell(`${path}/lines`, { ...said, ...taken })).code).toBe(200)
  const openedTo = async (person: Person) => {
    const steps = (await person.ask(`${path}/opened`)).body as unknown as Record<PartnerSeat, unknown>[]
    return steps.map(({ second }) => second)
  }
  const theirs = await openedTo(mara)
  expect(await openedTo(tom)).not.toEqual(theirs)
  const letter = async () => ((await mara.ask(`${path}/reflection`)).body as { reflection: object }).reflection
  const before = await letter()
  const noa = newPerson(origin)
  expect((await accept(noa, (await wayBack(pair)).token, 'Noa')).code).toBe(200)
  expect(await openedTo(noa)).toEqual(theirs)
  expect((await noa.ask(`${path}/lines`)).body).toEqual({ list: null })
  const none = await noa.tell(`${path}/lines`, { ...said, id: randomUUID(), ...taken, steps: [] })
  expect(none.body).toEqual({ refused: 'session-closed' })
  expect(await letter()).toEqual(before)
})

test('[ST20] nor are they asked to look back on what was agreed then, while who agreed to it is', async () => {
  const pair = await pairAt(origin, 'after-closeness')
  const { mara, session } = pair
  await playOut([pair.first, pair.second], 'on-a-call')
  const couple = await coupleIn(mara)
  const agreed = async (person: Person) => {
    const { body } = await person.ask(`/api/reflections/agreements?couple=${couple}`)
    return body.agreements as { step: string; unsaid: string[] }[]
  }
  const [{ step } = { step: '' }] = await agreed(mara)
  const noa = newPerson(origin)
  expect((await accept(noa, (await wayBack(pair)).token, 'Noa')).code).toBe(200)
  const command = { type: 'review-agreement', step, fate: 'forgot', locale: 'en' }
  const look = (by: Person) => by.tell(`/api/sessions/${session}/reviews`, { id: randomUUID(), command })
  expect((await look(noa)).body).toEqual({ refused: 'session-closed' })
  expect([await agreed(noa), await agreed(mara)]).toMatchObject([[{ unsaid: [] }], [{ unsaid: ['first'] }]])
  serving.forward(15 * DAY)
  const asks = await Promise.all([noa, mara].map(async (one) => (await homeOf(one)).couples[0]?.week?.asks))
  expect(asks).toMatchObject([null, { seats: ['first'] }])
  expect((await look(mara)).code).toBe(200)
})

const WEEK = 7 * DAY
const stageOf = async (person: Person, couple: string) => (await askAnew(person, couple)).body.stage
const word = { confirm: { word: 'delete' } }
const wordsOf = async (person: Person, couple: string) => person.ask(`/api/couples/${couple}/my-words.md`)

/** Asked for a week ago by Mara, about Tom, who then did this. */
async function askedThen(signOfLife: (pair: Pair, couple: string) => Promise<unknown>) {
  const pair = await pairAt(origin)
  const couple = await coupleIn(pair.mara)
  leave(pair)
  serving.forward(-WEEK)
  const asked = await askAnew(pair.mara, couple)
  await signOfLife(pair, couple)
  const again = await askAnew(pair.mara, couple)
  serving.forward(WEEK)
  return { pair, couple, asked, again }
}

describe('ST Seats: a place given anew', () => {
  test('[ST18] for seven days who asked is told the same bytes, and after that only whether there is a link', async () => {
    const signs: Record<string, (pair: Pair, couple: string) => Promise<unknown>> = {
      none: async () => {},
      'a page': ({ tom }) => tom.ask('/api/home'),
      'a word of theirs': ({ tom }, couple) => tom.tell('/api/sessions', { couple, exercise: 'weather' }),
      'a line': async ({ tom, session }) => (await enter(origin, { session, token: tom.token() })).close(),
      'an account': ({ tom }) =>
        tom.tell('/api/account', { address: `${randomUUID()}@example.org`, password: 'a long walk by the river' }),
      'an asking of their own': ({ tom }, couple) => askAnew(tom, couple),
    }
    for (const [sign, happens] of Object.entries(signs)) {
      const { pair, couple, asked, again } = await askedThen(happens)
      expect(asked.body, sign).toEqual({ stage: 'waiting', until: expect.any(Number) })
      expect(again.text, sign).toBe(asked.text)
      const after = await askAnew(pair.mara, couple)
      expect(after.body.stage, sign).toBe(sign === 'none' ? 'link' : 'over')
    }
  })

  test('[ST18] not over somebody who is here, or who has an account: the same words, and no link', async () => {
    const here = await pairAt(origin)
    const away = await pairAt(origin)
    await away.tom.tell('/api/account', {
      address: `${randomUUID()}@example.org`,
      password: 'a long walk by the river',
    })
    leave(away)
    for (const { mara } of [here, away]) {
      const couple = await coupleIn(mara)
      serving.forward(-WEEK)
      expect(await stageOf(mara, couple)).toBe('waiting')
      serving.forward(WEEK)
      expect((await askAnew(mara, couple)).body).toEqual({ stage: 'over', again: expect.any(Number) })
      serving.forward(82 * DAY)
      expect(await stageOf(mara, couple)).toBe('over')
      serving.forward(2 * DAY)
      expect(await stageOf(mara, couple)).toBe('waiting')
      serving.forward(-84 * DAY)
    }
    leave(here)
  })

  test('[ST18] a link that is out already dies with a sign of life, and one of today’s version opens nothing', async () => {
    const pair = await pairAt(origin)
    const couple = await coupleIn(pair.mara)
    const { token } = await wayBack(pair)
    await pair.tom.ask('/api/account')
    const taken = await accept(newPerson(origin), token, 'Tom')
    expect(taken.body).toEqual({ refused: 'invitation-closed' })
    expect((await homeOf(pair.tom)).couples).toMatchObject([{ couple, partner: 'Mara' }])
  })

  test('[ST32] the one concerned is told who asked and until when, on every device, until they put it away', async () => {
    const { pair, couple } = await askedThen(async () => {})
    const told = await pair.tom.ask('/api/places/here')
    expect(told.body.asked).toMatchObject([{ couple, by: 'Mara', until: expect.any(Number) }])
    expect((await pair.mara.ask('/api/places/here')).body).toEqual({ asked: [] })
    expect((await pair.tom.tell('/api/places/here', {})).code).toBe(200)
    expect((await pair.tom.ask('/api/places/here')).body).toEqual({ asked: [] })
  })

  test('[ST18] who holds the other’s seat on one phone asks for nothing: they have a link for them', async () => {
    const { mara, session, first, second } = await sharePhone(origin)
    expect((await askAnew(mara, await coupleIn(mara))).body).toEqual({ refused: 'not-found' })
    expect((await mara.tell(`/api/sessions/${session}/one-phone/link`, {})).code).toBe(200)
    first.close()
    second.close()
  })

  test('[ST20] [PR16] who sits down anew deletes nothing from before, not even by leaving; the one before keeps all of theirs', async () => {
    const pair = await midway()
    const { mara, tom } = pair
    const couple = await coupleIn(mara)
    await mara.tell(`/api/couples/${couple}/delete-all`, word)
    const noa = newPerson(origin)
    await accept(noa, (await wayBack(pair)).token, 'Tom')
    for (const person of [noa, mara]) {
      expect((await person.tell(`/api/couples/${couple}/delete-all`, word)).body).toEqual({
        refused: 'not-yours-alone',
      })
    }
    expect((await noa.tell(`/api/couples/${couple}/delete-mine`, word)).code).toBe(200)
    expect((await wordsOf(tom, couple)).text).toContain(SEALED)
    expect((await wordsOf(noa, couple)).text).not.toContain(SHOWN)
    for (const person of [noa, mara])
      expect((await person.tell(`/api/couples/${couple}/leave`, { confirm: { word: 'leave' } })).code).toBe(200)
    const kept = (await wordsOf(tom, couple)).text
    for (const words of [KEPT, SEALED, SHOWN]) expect(kept).toContain(words)
    expect((await homeOf(tom)).former).toMatchObject([{ couple, partner: 'Mara' }])
    expect((await tom.tell(`/api/couples/${couple}/delete-mine`, word)).code).toBe(200)
    expect((await homeOf(tom)).former).toEqual([])
    expect((await wordsOf(tom, couple)).code).toBe(404)
  })

  test('[ST20] [PR16] no two who were not both there delete all: asked for before or after, by either, or of both places', async () => {
    const pair = await midway()
    const { mara, tom, session } = pair
    const couple = await coupleIn(mara)
    const all = async (...people: Person[]) => {
      const heard = []
      for (const person of people) heard.push((await person.tell(`/api/couples/${couple}/delete-all`, word)).body)
      return heard
    }
    expect(await all(mara)).toEqual([{ deleted: false }])
    const noa = newPerson(origin)
    await accept(noa, (await wayBack(pair)).token, 'Tom')
    const no = { refused: 'not-yours-alone' }
    expect(await all(noa, mara, noa)).toEqual([no, no, no])
    // The other place too: now nobody sits there who was there from the beginning.
    const { token } = await wayBackIn(serving, noa, couple)
    const eve = newPerson(origin)
    expect((await accept(eve, token, 'Mara')).code).toBe(200)
    expect(await all(noa, eve, noa)).toEqual([no, no, no])
    expect(await all(tom, mara)).toEqual([{ refused: 'not-found' }, { refused: 'not-found' }])
    expect((await wordsOf(tom, couple)).text).toContain(SEALED)
    expect((await wordsOf(mara, couple)).text).toContain('a walk')
    expect(await pry(eve, session)).toContain(SHOWN)
    expect(await pry(eve, session)).not.toContain(SEALED)
  })

  test('[ST18] a link opens nothing that was not asked for by who sits in the other place, and a sign of life leaves the other’s alone', async () => {
    const pair = await midway()
    const { mara, tom } = pair
    const couple = await coupleIn(mara)
    const stale = await wayBack(pair)
    // Tom is here after all, and Mara is the one who is gone.
    const { token } = await wayBackIn(serving, tom, couple)
    expect((await accept(newPerson(origin), stale.token, 'Tom')).body).toEqual({ refused: 'invitation-closed' })
    const eve = newPerson(origin)
    expect((await tom.ask('/api/places/here')).code).toBe(200)
    expect((await accept(eve, token, 'Mara')).code).toBe(200)
    expect((await homeOf(tom)).couples).toMatchObject([{ couple, partner: 'Mara' }])
    // What Mara had asked is no asking of hers who sits there now.
    expect(await stageOf(eve, couple)).toBe('waiting')
    expect((await homeOf(mara)).couples).toEqual([])
  })

  test('[ST18] a command on a line that was open all along is a sign of life, and so is a line in another room', async () => {
    for (const room of ['theirs', 'another'] as const) {
      const pair = await pairAt(origin)
      const couple = await coupleIn(pair.mara)
      pair.first.close()
      const other = await openRoom(pair.tom, { name: 'Tom' })
      if (room === 'another') pair.second.close()
      const line =
        room === 'another' ? await enter(origin, { session: other.session, token: pair.tom.token() }) : pair.second
      serving.forward(-WEEK)
      await askAnew(pair.mara, couple)
      if (room === 'theirs') await line.send({ type: 'ready', mode: 'apart' })
      line.close()
      serving.forward(WEEK)
      expect(await stageOf(pair.mara, couple), room).toBe('over')
    }
  })

  test('[ST20] [PR14] the one before deletes their own words, with what was said of them, and then the two decide again', async () => {
    const pair = await midway()
    const { mara, tom, session } = pair
    const couple = await coupleIn(mara)
    const noa = newPerson(origin)
    await accept(noa, (await wayBack(pair)).token, 'Noa')
    const bot = await enter(origin, { session, token: noa.token() })
    await give(bot, 'thanks-or-question', text('And then?'))
    expect(await pry(mara, session)).toContain(SHOWN)
    expect((await tom.tell(`/api/couples/${couple}/delete-mine`, word)).code).toBe(200)
    expect(await pry(mara, session)).not.toContain(SHOWN)
    expect((await wordsOf(noa, couple)).text).toContain('And then?')
    bot.close()
    // What he signed with her is deleted by nobody but the two of them.
    expect((await mara.tell(`/api/couples/${couple}/delete-all`, word)).body).toEqual({ refused: 'not-yours-alone' })
    expect((await tom.tell(`/api/couples/${couple}/leave`, { confirm: { word: 'leave' } })).code).toBe(200)
    expect((await homeOf(tom)).former).toEqual([])
    expect((await wordsOf(tom, couple)).code).toBe(404)
    expect((await mara.tell(`/api/couples/${couple}/delete-all`, word)).body).toEqual({ deleted: false })
    expect((await noa.tell(`/api/couples/${couple}/delete-all`, word)).body).toEqual({ deleted: true })
  })

  test('[ST31] a code on paper leads a guest back as themselves, from any new device, until another takes its place', async () => {
    const pair = await midway()
    const couple = await coupleIn(pair.mara)
    leave(pair)
    const code = String((await pair.tom.tell('/api/places/paper-code', {})).body.code)
    const enterWith = (person: Person, typed: string) => person.tell('/api/places/enter', { code: typed })
    const phone = newPerson(origin)
    expect((await enterWith(phone, code.toUpperCase().replaceAll('-', ' '))).code).toBe(200)
    expect((await homeOf(phone)).couples).toMatchObject([{ couple, partner: 'Mara' }])
    expect((await enterWith(newPerson(origin), code)).code).toBe(200)
    expect((await enterWith(pair.mara, code)).body).toEqual({ refused: 'places-here' })
    for (let wrong = 0; wrong < 12; wrong += 1)
      expect((await enterWith(newPerson(origin), 'aaaa bbbb')).body).toEqual({ refused: 'wrong-paper-code' })
    const newer = String((await phone.tell('/api/places/paper-code', {})).body.code)
    expect((await enterWith(newPerson(origin), code)).body).toEqual({ refused: 'wrong-paper-code' })
    await accept(newPerson(origin), (await wayBack(pair)).token, 'Noa')
    const later = newPerson(origin)
    expect((await enterWith(later, newer)).code).toBe(200)
    expect((await homeOf(later)).couples).toEqual([])
    expect((await wordsOf(later, couple)).text).toContain(KEPT)
    await later.tell('/api/account', { address: `${randomUUID()}@example.org`, password: 'a long walk by the river' })
    expect((await enterWith(newPerson(origin), newer)).body).toEqual({ refused: 'wrong-paper-code' })
    expect((await later.tell('/api/places/paper-code', {})).body).toEqual({ refused: 'already-signed-in' })
  })

  test('[ST31] on one phone each of the two has a code of their own, and the second’s takes their seat along', async () => {
    const { mara, session, first, second } = await sharePhone(origin)
    const code = String((await mara.tell('/api/places/paper-code', { held: session })).body.code)
    const tom = newPerson(origin)
    expect((await tom.tell('/api/places/enter', { code })).code).toBe(200)
    expect((await homeOf(tom)).couples).toMatchObject([{ partner: 'Mara', seat: 'second' }])
    expect((await homeOf(mara)).couples).toMatchObject([{ holds: null }])
    expect((await mara.tell('/api/places/paper-code', { held: session })).body).toEqual({ refused: 'not-found' })
    // What was made on the shared phone leads there no more.
    expect((await newPerson(origin).tell('/api/places/enter', { code })).body).toEqual({ refused: 'wrong-paper-code' })
    first.close()
    second.close()
  })
})
