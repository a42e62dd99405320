// Two people on one phone, proven from outside: a person each, a line each, and a seat that its own person can take away.
import { beforeAll, describe, expect, test } from 'vitest'
import { entriesOf } from '#db/entries.ts'
import { keysOf } from '#db/keys.ts'
import { openDatabase } from '#db/open-database.ts'
import { personById } from '#db/people.ts'
import type { Command } from '#shared/session/commands.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { begin, leave, type Pair, pairAt, sharePhone } from '#tests/support/pair.ts'
import { accept, newPerson, openRoom, type Person } from '#tests/support/person.ts'
import { type Serving, serve } from '#tests/support/server.ts'

type Shared = Omit<Pair, 'tom'>

const WORDS = 'the ten minutes in the car'
const landed: Command = { type: 'answer', step: 'landed', locale: 'en', value: { kind: 'text', text: WORDS } }
const sky: Command = {
  type: 'answer',
  step: 'sky',
  locale: 'en',
  value: { kind: 'scale', values: { 'closeness-felt': 6, 'room-felt': 3 } },
}

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

/** Both at the first step that asks for words. */
async function atWords(pair: Shared): Promise<void> {
  await begin(pair, 'one-phone')
  const both = [pair.first, pair.second]
  for (const bot of both) await bot.send(sky)
  for (const bot of both) await bot.until(({ at }) => at.phase === 'step' && at.step.goOn === 'may')
  for (const bot of both) await bot.send({ type: 'go-on', step: 'sky' })
  for (const bot of both) await bot.until(({ at }) => at.phase === 'step' && at.step.step === 'landed')
}

async function coupleOf(person: Person): Promise<string> {
  const { couples } = (await person.ask('/api/home')).body as { couples: { couple: string }[] }
  return couples[0]?.couple ?? ''
}

const refusedLine = (way: Parameters<typeof enter>[1]) =>
  enter(origin, way).then(
    (bot: Bot) => {
      bot.close()
      return 'let in'
    },
    ({ message }: Error) => message,
  )

describe('ST Seats: one phone', () => {
  test('[ST10] the second is seated by name, as a person of their own whose key seals what they say', async () => {
    const own = await serve()
    const pair = await sharePhone(own.origin)
    const couple = await coupleOf(pair.mara)
    expect(pair.second.view()).toMatchObject({ seat: 'second', names: { first: 'Mara', second: 'Tom' } })
    await atWords(pair)
    for (const bot of [pair.first, pair.second]) expect(await bot.send(landed)).toMatchObject({ ok: true })
    leave(pair)
    await own.stop()

    const { db, close } = await openDatabase({ folder: own.folder })
    const log = await entriesOf(db, pair.session)
    const saidBy = (seat: string) =>
      log.findLast((each) => each.seat === seat && each.events.some(({ type }) => type === 'answer-given'))
    const [mara, tom] = [saidBy('first'), saidBy('second')]
    const owner = (await keysOf(db, { couple })).find(({ key }) => key === tom?.key)?.person
    const person = await personById(db, { person: tom?.person ?? '' })
    await close()
    expect(tom?.person).not.toBe(mara?.person)
    expect(owner).toBe(tom?.person)
    expect(person).toMatchObject({ accountId: null, locale: 'es' })
  })

  test('[ST10] only whoever holds a seat opens its line too, and nobody holds the seat of somebody who came', async () => {
    const shared = await sharePhone(origin)
    const stranger = newPerson(origin)
    await openRoom(stranger)
    for (const seat of ['first', 'second'] as const)
      expect(await refusedLine({ session: shared.session, token: stranger.token(), seat })).toBe('not-found')
    const pair = await pairAt(origin)
    expect(await refusedLine({ session: pair.session, token: pair.mara.token(), seat: 'second' })).toBe('not-found')
    expect(await refusedLine({ session: pair.session, token: pair.tom.token(), seat: 'first' })).toBe('not-found')
    const asked = await pair.mara.ask(`/api/sessions/${pair.session}/opened?seat=second`)
    const unheard = await pair.mara.ask(`/api/sessions/${pair.session}/opened?seat=third`)
    expect([asked, unheard].map(({ code, body }) => ({ code, body }))).toEqual(
      Array(2).fill({ code: 404, body: { refused: 'not-found' } }),
    )
    leave(shared)
    leave(pair)
  })

  test('[ST10] the seat is shared only while it has never been taken, and the invitation closes with it', async () => {
    const shared = await sharePhone(origin)
    const again = await shared.mara.tell(`/api/sessions/${shared.session}/one-phone`, { name: 'Ana', locale: 'en' })
    expect(again.code).toBe(404)
    const late = newPerson(origin)
    expect(await accept(late, shared.invite.token)).toMatchObject({ code: 404, body: { refused: 'invitation-closed' } })
    const pair = await pairAt(origin)
    const taken = await pair.mara.tell(`/api/sessions/${pair.session}/one-phone`, { name: 'Ana', locale: 'en' })
    expect(taken.body).toEqual({ refused: 'not-found' })
    leave(shared)
    leave(pair)
  })

  test('[ST11] [SE17] the second takes their seat to a device of their own, and from then on the phone no longer opens it', async () => {
    const pair = await sharePhone(origin)
    await atWords(pair)
    await pair.second.send(landed)
    const { body } = await pair.mara.tell(`/api/sessions/${pair.session}/one-phone/link`, {})
    const token = String(body.token)
    // Whoever holds the seat cannot take it for themselves.
    expect((await pair.mara.tell('/api/devices/claim', { token })).code).toBe(404)

    const gone = new Promise((resolve) => pair.second.socket.on('disconnect', resolve))
    const tom = newPerson(origin, 'es')
    expect(await tom.tell('/api/devices/claim', { token })).toMatchObject({ code: 200 })
    await gone
    pair.second.close()
    expect(await refusedLine({ session: pair.session, token: pair.mara.token(), seat: 'second' })).toBe('not-found')
    for (const path of ['opened?seat=second', 'sources/4?seat=second'])
      expect((await pair.mara.ask(`/api/sessions/${pair.session}/${path}`)).code).toBe(404)
    expect((await pair.mara.tell(`/api/sessions/${pair.session}/one-phone/link`, {})).code).toBe(404)

    const second = await enter(origin, { session: pair.session, token: tom.token() })
    expect(JSON.stringify(second.view())).toContain(WORDS)
    for (const bot of [pair.first, second]) expect(bot.view().mode).toBe('in-one-place')
    expect(await pair.first.send(landed)).toMatchObject({ ok: true })
    await second.until(({ at }) => at.phase === 'step' && at.step.part.kind === 'opened')
    // Once, for one device.
    expect((await newPerson(origin).tell('/api/devices/claim', { token })).code).toBe(404)
    leave({ first: pair.first, second })
  })
})

describe('PR Privacy: one phone', () => {
  test('[PR12] what goes over the second’s line never goes over the first’s, and the first’s is as if nothing was said', async () => {
    const heard = async (say: (pair: Shared) => Promise<unknown>) => {
      const pair = await sharePhone(origin)
      await atWords(pair)
      const before = pair.first.frames.length
      await say(pair)
      // Whatever could still come has come by now.
      expect(await pair.first.send({ type: 'go-on', step: 'landed' })).toMatchObject({ ok: false })
      expect(JSON.stringify(pair.first.frames)).not.toContain('ten minutes')
      const opened = await pair.mara.ask(`/api/sessions/${pair.session}/opened`)
      leave(pair)
      return { frames: pair.first.frames.length - before, version: pair.first.frame()?.version, opened: opened.text }
    }
    const nothing = await heard(async () => {})
    expect(await heard(({ second }) => second.send(landed))).toEqual(nothing)
    expect(await heard(({ second }) => second.send({ type: 'pass', step: 'landed' }))).toEqual(nothing)
  })
})
