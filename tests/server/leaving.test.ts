// Leaving well, door by door: who may, what each of the two sees at once and afterwards, and that it is all or nothing.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { MESSAGES } from '#messages/messages.ts'
import type { LeavingChoice } from '#shared/leaving/choices.ts'

import type { Command } from '#shared/session/commands.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { begunAt, leave, type Pair, pairAt } from '#tests/support/pair.ts'
import { accept, newPerson, openRoom, type Person } from '#tests/support/person.ts'
import { wayBackIn } from '#tests/support/place-anew.ts'
import { play, temper } from '#tests/support/play.ts'
import { type Serving, serve } from '#tests/support/server.ts'

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

type Listed = {
  couple: string
  partner: string | null
  left: string | null
  deleteAsked: string | null
  sessions: { phase: string }[]
}

const word = (choice: LeavingChoice) => ({ confirm: { word: MESSAGES.en['typed-words'][choice] } })
const listed = async (person: Person) => ((await person.ask('/api/home')).body as { couples: Listed[] }).couples
const coupleIn = async (person: Person) => (await listed(person))[0]?.couple ?? ''
const tell = (person: Person, couple: string, choice: LeavingChoice) =>
  person.tell(`/api/couples/${couple}/${choice}`, word(choice))
const text = (step: string, words: string): Command => ({
  type: 'answer',
  step,
  locale: 'en',
  value: { kind: 'text', text: words },
})
const ofSky = (opened: unknown) => (opened as { step: string }[]).filter(({ step }) => step === 'sky')
const ended = ({ socket }: Bot) => new Promise<void>((resolve) => socket.once('disconnect', () => resolve()))

/** Both have opened one scale and given a text that is not open yet: Mara's alone. */
async function midway(): Promise<Pair & { couple: string }> {
  const pair = await begunAt(origin)
  const value = { kind: 'scale', values: { 'closeness-felt': 6, 'room-felt': 4 } } as const
  for (const bot of [pair.first, pair.second]) await bot.send({ type: 'answer', step: 'sky', locale: 'en', value })
  for (const bot of [pair.first, pair.second]) await bot.send({ type: 'go-on', step: 'sky' })
  const { at } = await pair.first.until((view) => view.at.phase === 'step' && view.at.step.step !== 'sky')
  const step = at.phase === 'step' ? at.step.step : ''
  await pair.first.send(text(step, 'Kvaxqwortz'))
  await pair.second.until((view) => view.at.phase === 'step' && view.at.step.step === step)
  return { ...pair, couple: await coupleIn(pair.mara) }
}

const DOORS = ['delete-mine', 'delete-all', 'leave'] as const

describe('PR Leaving: the doors', () => {
  test('[PR8] strangers, another couple’s and former partners get the same answer as for what does not exist', async () => {
    const [pair, others] = [await pairAt(origin), await pairAt(origin)]
    const couple = await coupleIn(pair.mara)
    const stranger = newPerson(origin)
    await stranger.signIn()
    await tell(pair.tom, couple, 'leave')
    for (const choice of DOORS) {
      for (const person of [stranger, others.mara, pair.tom]) {
        expect((await tell(person, couple, choice)).text).toBe((await tell(person, randomUUID(), choice)).text)
        expect((await tell(person, couple, choice)).code).toBe(404)
      }
      expect((await newPerson(origin).tell(`/api/couples/${couple}/${choice}`, word(choice))).code).toBe(401)
    }
    for (const path of ['keep-all']) {
      expect((await stranger.tell(`/api/couples/${couple}/${path}`, {})).code).toBe(404)
      expect((await stranger.tell(`/api/couples/no-id/${path}`, {})).code).toBe(404)
    }
    leave(pair)
    leave(others)
  })

  test('[PR14] nothing happens without the word, in either language', async () => {
    const pair = await midway()
    const wrong = await pair.mara.tell(`/api/couples/${pair.couple}/delete-mine`, { confirm: { word: 'leave' } })
    expect(wrong).toMatchObject({ code: 409, body: { refused: 'wrong-word' } })
    const password = await pair.mara.tell(`/api/couples/${pair.couple}/leave`, { confirm: { password: 'anything' } })
    expect(password.body).toEqual({ refused: 'wrong-word' })
    expect((await pair.mara.tell(`/api/couples/${pair.couple}/delete-mine`, {})).code).toBe(400)
    expect(pair.first.view().at).toMatchObject({ step: { part: { mine: { as: 'given' } } } })
    // [PA6]
    for (const word of [' BORRAR', 'delete. ', '“Delete”', 'ｄｅｌｅｔｅ']) {
      const right = { confirm: { word } }
      expect((await pair.mara.tell(`/api/couples/${pair.couple}/delete-mine`, right)).code).toBe(200)
    }
    leave(pair)
  })
})

describe('PR Leaving: who is asked for what', () => {
  test('[PR14] who has a password gives it, and no word stands in for it', async () => {
    const { mara, couple, ...pair } = await midway()
    const password = 'four quiet cups'
    expect((await mara.ask('/api/leaving')).body.confirm).toBe('word')
    await mara.tell('/api/account', { address: 'mara@example.org', password })
    expect((await mara.ask('/api/leaving')).body.confirm).toBe('password')
    expect((await tell(mara, couple, 'leave')).body).toEqual({ refused: 'wrong-password' })
    const wrong = await mara.tell(`/api/couples/${couple}/leave`, { confirm: { password: 'three loud cups' } })
    expect(wrong.body).toEqual({ refused: 'wrong-password' })
    expect((await mara.tell(`/api/couples/${couple}/leave`, { confirm: { password } })).code).toBe(200)
    leave(pair)
  })

  test('[PR16] on one phone the one whose sign-in it is decides alone, and is told so before', async () => {
    const mara = newPerson(origin)
    const { session } = await openRoom(mara)
    await mara.tell(`/api/sessions/${session}/one-phone`, { name: 'Tom', locale: 'es' })
    const { couples } = (await mara.ask('/api/leaving')).body as { couples: { couple: string }[] }
    expect(couples).toMatchObject([{ partner: 'Tom', other: 'held', alone: true }])
    const couple = couples[0]?.couple ?? ''
    expect((await tell(mara, couple, 'delete-mine')).code).toBe(200)
    expect((await tell(mara, couple, 'delete-all')).body).toEqual({ deleted: true })
    expect(await listed(mara)).toEqual([])
  })
})

describe('PR Leaving: delete mine', () => {
  test('[PR15] both seats see it at once, the other nothing of what had not opened; and a device that comes back too', async () => {
    const pair = await midway()
    const before = pair.second.frames.length
    const version = pair.first.frame()?.version ?? 0
    expect((await tell(pair.mara, pair.couple, 'delete-mine')).code).toBe(200)
    await pair.first.until(
      ({ at }) => at.phase === 'step' && at.step.part.kind === 'answer' && at.step.part.mine?.as === 'passed',
    )
    expect(pair.first.frame()?.version).toBe(version + 1)
    expect(pair.second.frames.slice(before).filter(({ event }) => event === 'view')).toEqual([])
    const opened = await pair.tom.ask(`/api/sessions/${pair.session}/opened`)
    expect(ofSky(opened.body)).toMatchObject([{ first: { as: 'erased' }, second: { as: 'given' } }])

    const step =
      pair.second.view().at.phase === 'step' ? (pair.second.view().at as { step: { step: string } }).step.step : ''
    await pair.second.send(text(step, 'A walk'))
    const shown = await pair.second.until(({ at }) => at.phase === 'step' && at.step.part.kind === 'opened')
    expect(shown.at).toMatchObject({ step: { part: { opened: [{ first: { as: 'passed' } }] } } })
    const again = await enter(origin, { session: pair.session, token: pair.mara.token() })
    expect(again.frame()?.version).toBeGreaterThan(version + 1)
    expect(again.view()).toEqual(pair.first.view())
    again.close()
    leave(pair)
  })

  test('[PR14] it can be done again, later words have a key of their own, and the session comes to its end', async () => {
    const pair = await midway()
    for (const person of [pair.mara, pair.tom, pair.mara]) {
      expect((await tell(person, pair.couple, 'delete-mine')).code).toBe(200)
    }
    expect(await play([pair.first, pair.second], [temper(1), temper(2)])).toBe(true)
    const read = await pair.tom.ask(`/api/sessions/${pair.session}/reflection`)
    expect(read.body).toMatchObject({ names: { first: 'Mara', second: 'Tom' } })
    const opened = await pair.tom.ask(`/api/sessions/${pair.session}/opened`)
    expect(ofSky(opened.body)).toMatchObject([{ first: { as: 'erased' }, second: { as: 'erased' } }])
    leave(pair)
  })

  test('[PR14] what is given at the same moment is either deleted with the rest or given after it, never lost', async () => {
    const pair = await midway()
    const given = ['one', 'two', 'three', 'four'].map((words) =>
      pair.second.send({ type: 'take-break', minutes: 20, opening: words }),
    )
    const [done, ...replies] = await Promise.all([tell(pair.tom, pair.couple, 'delete-mine'), ...given])
    expect(done.code).toBe(200)
    expect(replies.every(({ ok }) => ok)).toBe(true)
    const again = await enter(origin, { session: pair.session, token: pair.mara.token() })
    expect(again.view()).toEqual(pair.first.view())
    again.close()
    leave(pair)
  })
})

describe('PR Leaving: delete all', () => {
  test('[PR16] one asks and may take it back, the other may say no; when both have said so all of it is gone', async () => {
    const pair = await midway()
    const { mara, tom, couple } = pair
    expect((await tell(mara, couple, 'delete-all')).body).toEqual({ deleted: false })
    expect((await tell(mara, couple, 'delete-all')).body).toEqual({ deleted: false })
    expect([(await listed(mara))[0]?.deleteAsked, (await listed(tom))[0]?.deleteAsked]).toEqual(['by-me', 'by-other'])
    await mara.tell(`/api/couples/${couple}/keep-all`, {})
    expect((await listed(tom))[0]?.deleteAsked).toBeNull()
    await tell(tom, couple, 'delete-all')
    await mara.tell(`/api/couples/${couple}/keep-all`, {})
    expect((await tell(mara, couple, 'delete-all')).body).toEqual({ deleted: false })
    const over = Promise.all([ended(pair.first), ended(pair.second)])
    expect((await tell(tom, couple, 'delete-all')).body).toEqual({ deleted: true })
    await over
    for (const person of [mara, tom]) {
      expect(await listed(person)).toEqual([])
      expect((await person.ask(`/api/sessions/${pair.session}/opened`)).code).toBe(404)
      expect((await tell(person, couple, 'delete-all')).code).toBe(404)
    }
    leave(pair)
    const { invite } = await openRoom(mara)
    expect((await accept(tom, invite.token)).code).toBe(200)
    expect(await listed(tom)).toMatchObject([{ partner: 'Mara' }])
  })

  test('[PR16] both at the same moment: it is gone once', async () => {
    const pair = await pairAt(origin)
    const couple = await coupleIn(pair.mara)
    const both = await Promise.all([tell(pair.mara, couple, 'delete-all'), tell(pair.tom, couple, 'delete-all')])
    expect(both.map(({ body }) => body.deleted).sort()).toEqual([false, true])
    leave(pair)
  })

  test('[PR16] who waits alone decides alone', async () => {
    const mara = newPerson(origin)
    const { invite } = await openRoom(mara)
    expect((await tell(mara, await coupleIn(mara), 'delete-all')).body).toEqual({ deleted: true })
    expect(await listed(mara)).toEqual([])
    expect((await accept(newPerson(origin), invite.token)).body).toEqual({ refused: 'invitation-closed' })
  })
})

describe('PR Leaving: leave', () => {
  test('[PR17] the one who left reads nothing more; the other keeps what had opened, and is told', async () => {
    const pair = await midway()
    const { mara, tom, couple, session } = pair
    const before = pair.first.frames.length
    const over = ended(pair.first)
    expect((await tell(mara, couple, 'leave')).code).toBe(200)
    await over
    await pair.second.until(({ at }) => at.phase === 'closed')
    expect(pair.first.frames.slice(before)).toEqual([])
    pair.first.close()
    await expect(enter(origin, { session, token: mara.token() })).rejects.toThrow('not-found')
    for (const path of ['opened', 'reflection', 'earlier', 'sources/3', 'invite']) {
      expect((await mara.ask(`/api/sessions/${session}/${path}`)).code, path).toBe(404)
    }
    expect(await listed(mara)).toEqual([])
    expect(await listed(tom)).toMatchObject([{ partner: null, left: 'Mara', sessions: [{ phase: 'closed' }] }])
    const opened = await tom.ask(`/api/sessions/${session}/opened`)
    expect(ofSky(opened.body)).toMatchObject([{ first: { as: 'given' }, second: { as: 'given' } }])
    expect([opened.text, (await tom.ask(`/api/sessions/${session}/reflection`)).text].join()).not.toContain(
      'Kvaxqwortz',
    )
    leave(pair)
  })

  test('[PR17] nobody ever takes that seat: no next session, no way back in, no invite that still opens', async () => {
    const mara = newPerson(origin)
    const { session, invite } = await openRoom(mara)
    const tom = newPerson(origin)
    await accept(tom, invite.token)
    const couple = await coupleIn(mara)
    const back = await wayBackIn(serving, mara, couple)
    expect((await tell(tom, couple, 'leave')).code).toBe(200)
    for (const person of [tom, newPerson(origin)]) {
      expect((await accept(person, back.token, 'Tom')).body).toEqual({ refused: 'invitation-closed' })
      expect((await accept(person, invite.token, 'Tom')).body).toEqual({ refused: 'invitation-closed' })
    }
    expect((await mara.tell(`/api/couples/${couple}/let-back-in`, {})).code).toBe(404)
    expect((await mara.tell('/api/sessions', { couple, exercise: 'weather' })).code).toBe(404)
    expect((await mara.ask(`/api/sessions/${session}/invite`)).code).toBe(404)
    expect((await mara.tell(`/api/sessions/${session}/code`, {})).code).toBe(404)
    const fresh = await openRoom(mara)
    expect((await accept(tom, fresh.invite.token)).body).toEqual({ session: fresh.session })
    const couples = await listed(tom)
    expect(couples).toHaveLength(1)
    expect(couples[0]?.couple).not.toBe(couple)
  })

  test('[PR17] who leaves last takes all of it along', async () => {
    const pair = await midway()
    await tell(pair.mara, pair.couple, 'leave')
    expect((await tell(pair.tom, pair.couple, 'leave')).code).toBe(200)
    expect(await listed(pair.tom)).toEqual([])
    leave(pair)
  })

  test('[PR17] both at the same moment: it ends with nothing left of it', async () => {
    const pair = await midway()
    const both = await Promise.all([tell(pair.mara, pair.couple, 'leave'), tell(pair.tom, pair.couple, 'leave')])
    expect(both.map(({ code }) => code)).toEqual([200, 200])
    for (const person of [pair.mara, pair.tom]) expect(await listed(person)).toEqual([])
    leave(pair)
  })

  test('[PR17] nothing of all this is a fault', () => {
    expect(serving.noted.filter(({ level }) => level === 'error')).toEqual([])
  })
})
