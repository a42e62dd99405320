// What a server removes by itself: not from under who comes at that moment, and nothing by a clock that is in doubt.
import { expect, test } from 'vitest'
import { openTime } from '#server/ops/time.ts'
import type { InviteSeen } from '#server/runtime.ts'
import { removeAbandoned } from '#server/writes/remove-abandoned.ts'
import { DAY, HOUR } from '#shared/time.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { begunAt, leave } from '#tests/support/pair.ts'
import { accept, newPerson, openRoom, type Person } from '#tests/support/person.ts'
import { aCouple, aSession, NOON } from '#tests/support/rows.ts'
import { serve } from '#tests/support/server.ts'

const sessionsOf = async (person: Person) =>
  ((await person.ask('/api/home')).body as { couples: { sessions: { session: string }[] }[] }).couples.flatMap(
    ({ sessions }) => sessions.map(({ session }) => session),
  )

test('[RT1] [RT2] of rooms nobody answered in goes the one that nobody comes back to just then', async () => {
  const { origin, core, forward } = await serve()
  const pair = await begunAt(origin)
  await pair.first.send({ type: 'pass', step: 'sky' })
  leave(pair)
  const [alone, back, came] = [newPerson(origin), newPerson(origin), newPerson(origin)]
  await openRoom(alone)
  const { session } = await openRoom(back)
  forward(38 * DAY)
  const [removed, invited] = await Promise.all([
    removeAbandoned(core, { days: 30 }),
    back.ask(`/api/sessions/${session}/invite`),
  ])
  const stays = invited.code === 200
  expect(removed).toBe(stays ? 1 : 2)
  expect(await sessionsOf(alone)).toEqual([])
  expect(await sessionsOf(back)).toEqual(stays ? [session] : [])
  expect(await sessionsOf(pair.tom)).toEqual([pair.session])

  const { session: open } = await openRoom(back)
  forward(8 * DAY)
  const { body } = await back.ask(`/api/sessions/${open}/invite`)
  forward(6 * DAY)
  const [sat, then] = await Promise.all([
    accept(came, (body as unknown as InviteSeen).token),
    removeAbandoned(core, { days: 7 }),
  ])
  expect([sat.code, then]).toEqual([200, stays ? 1 : 0])
})

test('[RT3] a leap of more than an hour, or a start long after what was written last, leaves the clock in doubt', async () => {
  const database = await freshDatabase('pglite')
  const journal = { info: () => {}, warn: () => {}, error: () => {} }
  const doubtedAt = async (start: number, leap: number) => {
    let wall = start
    const faces = { wall: () => wall, passed: () => 0 }
    const time = await openTime({ faces, journal }, database)
    wall += leap
    time.now()
    time.stop()
    return time.isDoubted()
  }
  await aSession(database.db, await aCouple(database.db))
  expect(await doubtedAt(NOON + DAY, HOUR / 2)).toBe(false)
  expect(await doubtedAt(NOON + DAY, 2 * HOUR)).toBe(true)
  expect(await doubtedAt(NOON + DAY, -2 * HOUR)).toBe(true)
  expect(await doubtedAt(NOON + 31 * DAY, 0)).toBe(true)
  expect(await doubtedAt(NOON - DAY, 0)).toBe(true)
})

test('[RT1] [RT3] [RT4] [RT5] a start removes what is old, and no sign-in before its time, unless that is set off or its clock is in doubt', async () => {
  const { origin, folder, forward, stop } = await serve()
  await openRoom(newPerson(origin))
  forward(20 * DAY)
  await openRoom(newPerson(origin))
  const gone = newPerson(origin)
  await gone.signIn()
  await gone.tell('/api/account/sign-out', {})
  await stop()
  const toldAfter = async (days: number, settings: Record<string, string> = {}) => {
    const faces = { wall: () => Date.now() + (20 + days) * DAY, passed: () => performance.now() }
    const server = await serve({ folder, faces, settings })
    await server.stop()
    return server.noted.filter(({ event }) => event === 'removed-old').map(({ fields }) => fields)
  }
  expect(await toldAfter(20, { ROOMS_KEPT_DAYS: 'off' })).toEqual([{ rooms: 0, signIns: 0, guests: 1 }])
  expect(await toldAfter(50)).toEqual([])
  expect(await toldAfter(20)).toEqual([{ rooms: 1, signIns: 0, guests: 0 }])
})
