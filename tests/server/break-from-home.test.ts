// A break called from home, over a restart, on either database: what it holds, who sees it where, and where it is nowhere.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newKey } from '#server/log/seal.ts'
import type { Home } from '#server/runtime.ts'
import type { Command } from '#shared/session/commands.ts'
import { A_DAY } from '#shared/session/from-home.ts'
import { HOUR, MINUTE } from '#shared/time.ts'
import { enter } from '#tests/support/bot.ts'
import { freshUrl, KINDS, type Kind } from '#tests/support/database.ts'
import { begunAt, leave, sharePhone } from '#tests/support/pair.ts'
import type { Person } from '#tests/support/person.ts'
import { serve } from '#tests/support/server.ts'

const OPENING = 'Kettleqvist, the two cups'

const sky: Command = {
  type: 'answer',
  step: 'sky',
  locale: 'en',
  value: { kind: 'scale', values: { 'closeness-felt': 7, 'room-felt': 4 } },
}

const ownOf = async (person: Person) => ((await person.ask('/api/home')).body as unknown as Home).couples[0]
const call = (person: Person, couple: string, said: object) => person.tell('/api/breaks', { couple, ...said })

async function settingsOf(kind: Kind): Promise<Record<string, string>> {
  return kind === 'pglite' ? {} : { DATABASE_URL: await freshUrl(), HALFWAY_KEY: newKey().toString('base64') }
}

describe.each(KINDS)('BR A break from home, on %s', (kind) => {
  test('[BR12] [BR14] [BR15] [BR17] it holds what the two have begun, over a restart, until its caller is back', async () => {
    const settings = await settingsOf(kind)
    const before = await serve({ settings })
    const pair = await begunAt(before.origin)
    const couple = (await ownOf(pair.mara))?.couple ?? ''
    const frames = pair.second.frames.length
    const called = await call(pair.mara, couple, { minutes: 60, opening: OPENING })
    expect(called).toMatchObject({ code: 201, body: { session: expect.any(String) } })
    const session = String(called.body.session)
    // What is begun is refused to both, and stays where it was.
    for (const bot of [pair.first, pair.second])
      expect(await bot.send(sky)).toEqual({ ok: false, refused: 'on-a-break' })
    expect(await pair.second.send({ type: 'take-back', step: 'sky' })).toEqual({ ok: false, refused: 'nothing-given' })
    expect(pair.second.frames.length).toBe(frames)
    // One at a time: the other's shorter one is this one.
    expect((await call(pair.tom, couple, { minutes: 10 })).body).toEqual({ session })
    leave(pair)
    await before.stop()

    const { origin, stop, forward } = await serve({ settings, folder: before.folder })
    const [mara, tom] = [pair.mara.at(origin), pair.tom.at(origin)]
    const seen = await ownOf(tom)
    expect(seen?.break).toMatchObject({ session, holds: true, taken: { caller: 'first', opening: OPENING } })
    expect(seen?.sessions.map((one) => one.session)).toEqual([pair.session])
    const goesOn = await enter(origin, { session: pair.session, token: tom.token() })
    expect(await goesOn.send(sky)).toEqual({ ok: false, refused: 'on-a-break' })
    const caller = await enter(origin, { session, token: mara.token() })
    const other = await enter(origin, { session, token: tom.token() })
    expect(await other.send({ type: 'shorten', minutes: 1 })).toEqual({ ok: false, refused: 'not-the-caller' })
    expect(await other.send({ type: 'send-line', line: 'take-your-time' })).toMatchObject({ ok: true })
    expect(await caller.send({ type: 'return' })).toMatchObject({ ok: true })
    expect((await ownOf(tom))?.break).toMatchObject({ holds: false, taken: { callerReturned: true } })
    expect(await goesOn.send(sky)).toMatchObject({ ok: true })
    expect(await other.send({ type: 'return' })).toMatchObject({ ok: true })
    expect((await caller.until((view) => view.at.phase === 'closed')).at).toMatchObject({
      promised: { caller: 'first', opening: OPENING },
    })
    expect((await ownOf(mara))?.break).toBeNull()

    // [BR16] Another day, and nobody is told until when. By itself it holds a day.
    const again = await call(tom, couple, { minutes: 45, openEnded: true })
    const calendar = (person: Person) => person.ask(`/api/sessions/${again.body.session}/break.ics`)
    expect([(await calendar(mara)).code, (await calendar(tom)).code]).toEqual([404, 404])
    expect(again.body).not.toEqual({ session })
    expect((await ownOf(mara))?.break).toMatchObject({ holds: true, taken: { caller: 'second', openEnded: true } })
    expect(await goesOn.send({ type: 'pass', step: 'sky' })).toEqual({ ok: false, refused: 'on-a-break' })
    forward(24 * HOUR + MINUTE)
    expect((await ownOf(mara))?.break).toMatchObject({ holds: false })
    expect(await goesOn.send({ type: 'pass', step: 'sky' })).toMatchObject({ ok: true })
    for (const bot of [goesOn, caller, other]) bot.close()
    await stop()
  }, 60_000)
})

describe('BR A break from home', () => {
  test('[BR13] it is in no list, letter or search; its words go along with its author’s, and with them', async () => {
    const { origin, stop } = await serve()
    const pair = await begunAt(origin)
    const { mara, tom } = pair
    const couple = (await ownOf(mara))?.couple ?? ''
    const { session } = (await call(mara, couple, { minutes: 60, opening: OPENING })).body
    const lists = [`/api/reflections?couple=${couple}`, `/api/couples/${couple}/way`, '/api/counselling']
    const read = await Promise.all(lists.map(async (path) => (await mara.ask(path)).text))
    const search = await mara.tell('/api/reflections/search', { couple, words: 'Kettleqvist' })
    for (const text of [...read, search.text]) {
      expect(text).not.toContain(String(session))
      expect(text).not.toContain(OPENING)
    }
    for (const file of ['reflection', 'reflection.md', 'reflection.json'])
      expect(await mara.ask(`/api/sessions/${session}/${file}`)).toMatchObject({
        code: 404,
        body: { refused: 'not-found' },
      })
    // The other's next session opens by the names they have, and by nothing of this one.
    expect(await tom.tell('/api/sessions', { couple, exercise: 'weather' })).toMatchObject({ code: 201 })

    const words = `/api/couples/${couple}/my-words.md`
    expect((await mara.ask(words)).text).toContain(OPENING)
    expect((await tom.ask(words)).text).not.toContain(OPENING)
    expect(await mara.tell(`/api/couples/${couple}/delete-mine`, { confirm: { word: 'delete' } })).toMatchObject({
      code: 200,
    })
    expect((await ownOf(tom))?.break).toMatchObject({ session, taken: { opening: { erased: true } } })
    expect((await tom.ask('/api/home')).text).not.toContain(OPENING)
    leave(pair)
    await stop()
  })

  test('[BR12] two who call one at the same moment have one, and nobody who is alone has any', async () => {
    const { origin, stop } = await serve()
    const pair = await begunAt(origin)
    const couple = (await ownOf(pair.mara))?.couple ?? ''
    const both = await Promise.all([pair.mara, pair.tom].map((one) => call(one, couple, { minutes: 30 })))
    expect(both.map(({ code }) => code)).toEqual([201, 201])
    expect(new Set(both.map(({ body }) => body.session)).size).toBe(1)
    for (const body of [{ minutes: 0 }, { minutes: A_DAY + 1 }, {}, { minutes: 20, openEnded: false }])
      expect((await call(pair.mara, couple, body)).body).toEqual({ refused: 'malformed' })
    expect((await call(pair.mara, randomUUID(), { minutes: 20 })).body).toEqual({ refused: 'not-found' })
    // On one phone it is of both.
    const shared = await sharePhone(origin)
    const own = (await ownOf(shared.mara))?.couple ?? ''
    const { session } = (await call(shared.mara, own, { minutes: 30 })).body
    const line = await enter(origin, { session: String(session), token: shared.mara.token() })
    expect(line.view()).toMatchObject({ mode: 'one-phone', at: { phase: 'break' } })
    line.close()
    leave(shared)
    leave(pair)
    await stop()
  })
})
