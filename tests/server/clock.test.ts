// The machine's clock leaps, and the server's does not: pure, by a wall clock that the test sets and time that it lets pass.
import { describe, expect, test } from 'vitest'
import { doubtOf, openClock, setBy } from '#server/ops/clock.ts'
import { DAY, MINUTE, SECOND } from '#shared/time.ts'

const NOON = Date.UTC(2026, 10, 29, 12)
const HOUR = 60 * MINUTE

function machine() {
  let [wrong, gone] = [0, 0]
  const noticed: { by: number; followed: boolean }[] = []
  const faces = { wall: () => NOON + gone + wrong, passed: () => 77_000 + gone }
  const now = openClock((leap) => void noticed.push(leap), faces)
  return {
    noticed,
    /** How far the server's clock is from the true time. */
    off: () => now() - NOON - gone,
    pass: (milliseconds: number) => {
      gone += milliseconds
    },
    leap: (milliseconds: number) => {
      wrong += milliseconds
    },
  }
}

describe('DU The clock of the server', () => {
  test.each([10 * MINUTE, -10 * MINUTE, 400 * DAY])(
    '[DU67] a machine whose clock is off by %d ms goes by the database’s, also where it is set on the way',
    async (by) => {
      let [wrong, gone, slow] = [by, 0, 0]
      const { faces, compare } = setBy({ wall: () => NOON + gone + wrong, passed: () => gone }, async () => {
        const told = NOON + gone
        gone += slow
        return told
      })
      await compare()
      const now = openClock(() => {}, faces)
      const off = () => now() - NOON - gone
      expect(off()).toBe(0)
      wrong = 0
      expect(off()).toBe(0)
      await compare()
      gone += 10 * MINUTE
      expect(off()).toBe(0)
      // What took long tells no time, and a little is left alone.
      ;[wrong, slow] = [300, 0]
      await compare()
      expect(off()).toBe(300)
      ;[wrong, slow] = [2 * SECOND, 5 * SECOND]
      await compare()
      expect(off()).toBe(2 * SECOND)
      slow = 0
      await compare()
      expect(off()).toBe(0)
    },
  )

  test.each([
    ['six hours ahead', 6 * HOUR],
    ['500 days ahead', 500 * DAY],
    ['two minutes ahead', 2 * MINUTE],
    ['an hour back', -HOUR],
    ['to 1970', -NOON],
  ])('[DU42] %s for a moment: it goes on as if nothing had happened', (_, by) => {
    const { off, pass, leap, noticed } = machine()
    leap(by)
    expect(off()).toBe(0)
    pass(40 * SECOND)
    expect(off()).toBe(0)
    leap(-by)
    for (let minute = 0; minute < 30; minute += 1) {
      pass(MINUTE)
      expect(off()).toBe(0)
    }
    expect(noticed).toEqual([{ by, followed: false }])
  })

  test('[DU42] twice, one leap on the other, and again after it came back', () => {
    const { off, pass, leap } = machine()
    for (const by of [6 * HOUR, 3 * DAY, -6 * HOUR - 3 * DAY, -2 * HOUR, 2 * HOUR]) {
      leap(by)
      pass(4 * MINUTE)
      expect(off()).toBe(0)
      pass(SECOND)
      expect(off()).toBe(0)
    }
  })

  test.each([6 * HOUR, -6 * HOUR, 400 * DAY])(
    '[DU42] a leap of %d ms that lasts is the right time in the end',
    (by) => {
      const { off, pass, leap, noticed } = machine()
      leap(by)
      for (let at = 0; at < 5; at += 1) {
        expect(off()).toBe(0)
        pass(MINUTE)
      }
      expect(off()).toBe(by)
      pass(3 * HOUR)
      expect(off()).toBe(by)
      expect(noticed).toEqual([
        { by, followed: false },
        { by, followed: true },
      ])
    },
  )

  test('[DU42] a machine that slept, or was not asked for days, has not leapt', () => {
    const { off, pass, noticed } = machine()
    for (const long of [20 * SECOND, 8 * HOUR, 3 * DAY]) {
      pass(long)
      expect(off()).toBe(0)
    }
    expect(noticed).toEqual([])
  })

  test('[DU42] what is set by small steps, as machines do, is gone along with', () => {
    const { off, pass, leap, noticed } = machine()
    for (let step = 0; step < 50; step += 1) {
      pass(10 * SECOND)
      leap(step % 2 === 0 ? 400 : -380)
      expect(Math.abs(off())).toBeLessThan(SECOND)
    }
    expect(noticed).toEqual([])
  })

  test('[DU42] a moment without anybody asking, in which it leapt and came back, is nothing', () => {
    const { off, pass, leap, noticed } = machine()
    leap(6 * HOUR)
    pass(HOUR)
    leap(-6 * HOUR)
    expect(off()).toBe(0)
    expect(noticed).toEqual([])
  })

  test.each([
    ['an empty database', null, false],
    ['a night', 8 * HOUR, false],
    ['a holiday', 25 * DAY, false],
    ['500 days', 500 * DAY, true],
    ['31 days', 31 * DAY, true],
    ['an entry that is still to come', -2 * HOUR, true],
    ['years before', -NOON, true],
  ])('[DU45] a start after %s says whether it doubts the clock', (_, since, doubted) => {
    expect(doubtOf(NOON, since === null ? null : NOON - since)).toEqual(doubted ? { since } : null)
  })
})
