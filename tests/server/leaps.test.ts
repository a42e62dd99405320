// What a leap of a clock does to breaks, sign-ins, invitations and a counsellor's hold: nothing that lasts.
import { beforeAll, describe, expect, test } from 'vitest'
import { openLeapt } from '#server/live/watch.ts'
import { DAY, MINUTE } from '#shared/time.ts'
import { enter } from '#tests/support/bot.ts'
import { hostedAt, letIn } from '#tests/support/hosted-room.ts'
import { begunAt, leave } from '#tests/support/pair.ts'
import { newPerson, openRoom } from '#tests/support/person.ts'
import { type Serving, serve } from '#tests/support/server.ts'

const HOUR = 60 * MINUTE

/** A machine whose clock leaps, and on which time can pass. */
function machine() {
  let [wrong, gone] = [0, 0]
  const passed = () => performance.now() + gone
  const begun = Date.now() - performance.now()
  return {
    faces: { wall: () => Math.round(begun + passed() + wrong), passed },
    leap: (by: number) => {
      wrong += by
    },
    pass: (milliseconds: number) => {
      gone += milliseconds
    },
  }
}

describe('DU A machine whose clock leaps', () => {
  const { faces, leap, pass } = machine()
  let serving: Serving

  beforeAll(async () => {
    serving = await serve({ faces })
  })

  test('[DU42] while a counsellor holds: they are there, and hold, during it and after', async () => {
    const room = await hostedAt(serving.origin)
    await letIn(room)
    await room.host.send({ type: 'hold', on: true })
    const noted = serving.noted.length
    for (const by of [90 * DAY, -90 * DAY]) {
      leap(by)
      expect(await room.host.send({ type: 'slow', on: by > 0 })).toMatchObject({ ok: true })
      expect(room.first.view().host).toMatchObject({ here: 'in', held: true })
    }
    expect(serving.noted.slice(noted).filter(({ level }) => level === 'error')).toEqual([])
    room.close()
  })

  test.each([6 * HOUR, -6 * HOUR, 40 * DAY])(
    '[DU42] by %d ms while a break is called: it takes its twenty minutes',
    async (by) => {
      const pair = await begunAt(serving.origin)
      leap(by)
      await pair.first.send({ type: 'take-break', minutes: 20 })
      const { at } = await pair.second.until((view) => view.at.phase === 'break')
      expect(at.phase === 'break' && Math.abs(at.break.until - faces.wall() + by - 20 * MINUTE)).toBeLessThan(MINUTE)
      leap(-by)
      pass(24 * MINUTE)
      expect(await pair.second.send({ type: 'close' })).toMatchObject({ refused: 'break-not-over' })
      pass(2 * MINUTE)
      expect(await pair.second.send({ type: 'close' })).toMatchObject({ ok: true })
      expect(serving.noted).toContainEqual({
        level: 'warn',
        event: 'clock-leapt',
        fields: expect.objectContaining({ followed: false }),
      })
      leave(pair)
    },
  )

  test('[DU42] [DU44] by 500 days, and by three more: whoever is signed in or invited stays so', async () => {
    const mara = newPerson(serving.origin)
    const { session, invite } = await openRoom(mara)
    const look = () => newPerson(serving.origin).tell('/api/invites/look', { token: invite.token })
    for (const by of [500 * DAY, 3 * DAY, -503 * DAY]) {
      leap(by)
      expect((await mara.ask('/api/home')).code).toBe(200)
      expect((await look()).code).toBe(200)
      ;(await enter(serving.origin, { session, token: mara.token() })).close()
    }
    expect((await mara.ask('/api/account')).code).toBe(200)
  })
})

describe('DU A time that was wrong all the same', () => {
  let serving: Serving

  beforeAll(async () => {
    serving = await serve()
  })

  test.each([
    ['six hours', [6 * HOUR]],
    ['500 days', [500 * DAY]],
    ['two days, and two more', [2 * DAY, 2 * DAY]],
  ])(
    '[DU43] %s ahead, and right again: breaks take their time, on screens, on the home page and in calendars',
    async (_, leaps) => {
      const { origin, forward, now } = serving
      const pair = await begunAt(origin)
      for (const by of leaps) forward(by)
      await pair.first.send({ type: 'take-break', minutes: 20 })
      for (const by of leaps) forward(-by)
      await pair.second.until((view) => view.at.phase === 'break')
      const again = await enter(origin, { session: pair.session, token: pair.mara.token() })
      const frame = again.frame() ?? expect.fail('no frame')
      const until = frame.view.at.phase === 'break' ? frame.view.at.break.until : 0
      expect(Math.abs(until - frame.now - 20 * MINUTE)).toBeLessThan(MINUTE)
      const { text } = await pair.mara.ask(`/api/sessions/${pair.session}/break.ics`)
      const [, day, time] = /DTSTART:(\d{8})T(\d{6})Z/.exec(text) ?? []
      const stamp = new Date(now() + 20 * MINUTE).toISOString().replace(/[-:]/g, '')
      expect(`${day}T${time}`.slice(0, 11)).toBe(stamp.slice(0, 11))
      forward(19 * MINUTE)
      const waiting = async () => JSON.stringify((await pair.mara.ask('/api/home')).body)
      expect(await waiting()).toContain('"waiting":false')
      forward(2 * MINUTE)
      expect(await waiting()).toContain('"waiting":true')
      expect(await pair.second.send({ type: 'close' })).toMatchObject({ refused: 'break-not-over' })
      forward(5 * MINUTE)
      expect(await pair.second.send({ type: 'close' })).toMatchObject({ ok: true })
      again.close()
      leave(pair)
    },
  )

  test('[DU44] 500 days ahead for one visit: nobody is let in by it, and nobody is out for good', async () => {
    const { origin, forward } = serving
    const [guest, other] = [newPerson(origin), newPerson(origin)]
    await openRoom(guest)
    await openRoom(other)
    await other.tell('/api/account', { address: 'tom@example.org', password: 'an evening together' })
    forward(500 * DAY)
    for (const person of [guest, other]) {
      expect((await person.ask('/api/account')).code).toBe(401)
      expect((await person.ask('/api/auth/get-session')).text).toBe('null')
    }
    forward(-500 * DAY)
    for (const person of [guest, other]) expect((await person.ask('/api/account')).code).toBe(200)
    forward(399 * DAY)
    expect((await guest.ask('/api/account')).code).toBe(200)
    forward(399 * DAY)
    expect((await guest.ask('/api/account')).code).toBe(200)
  })

  test('[DU42] a clock of the database that was set is told from time that has passed', () => {
    let passed = 5_000
    const leapt = openLeapt(() => passed)
    let now = Date.UTC(2026, 10, 29, 12)
    expect(leapt(now, 0)).toBe(false)
    for (const [pass, set, ours, found] of [
      [800, 0, 0, false],
      [60_000, 0, 0, false],
      [800, 6 * HOUR, 0, true],
      [800, 0, 0, false],
      [800, -6 * HOUR, 0, true],
      [800, 0, DAY, false],
      [800, 0, DAY, false],
    ] as const) {
      passed += pass
      now += pass + set
      expect(leapt(now + ours, ours)).toBe(found)
    }
  })
})
