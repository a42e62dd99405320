// A couple's way and the two private choices on it, on any database.
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { leaveSeat } from '#db/couples.ts'
import { choicesOf, chooseOwn, leaveWay, takeWay, wayOf } from '#db/ways.ts'
import { aCouple, NOON } from '#tests/support/rows.ts'

export function ways(db: Db): void {
  describe('Ways', () => {
    test('a couple is on one way at a time, or on none', async () => {
      const [ours, others] = [await aCouple(db), await aCouple(db)]
      expect(await wayOf(db, ours)).toBeNull()
      await takeWay(db, { ...ours, way: 'first-time', at: NOON })
      expect(await wayOf(db, ours)).toEqual({ way: 'first-time', begunAt: NOON })
      await takeWay(db, { ...ours, way: 'every-week', at: NOON + 5 })
      expect(await wayOf(db, ours)).toEqual({ way: 'every-week', begunAt: NOON + 5 })
      expect(await wayOf(db, others)).toBeNull()
      await leaveWay(db, ours)
      expect(await wayOf(db, ours)).toBeNull()
    })

    test('each has one choice of their own, the last one, and it goes with the way', async () => {
      const ours = await aCouple(db)
      const way = 'caught-in-the-loop'
      await takeWay(db, { ...ours, way, at: NOON })
      await chooseOwn(db, { ...ours, person: ours.first, way, exercise: 'one-notch-open' })
      await chooseOwn(db, { ...ours, person: ours.first, way, exercise: 'reaching-softly' })
      await chooseOwn(db, { ...ours, person: ours.second, way, exercise: 'one-notch-open' })
      expect(await choicesOf(db, { ...ours, way })).toEqual([
        { person: ours.first, exercise: 'reaching-softly' },
        { person: ours.second, exercise: 'one-notch-open' },
      ])
      expect(await choicesOf(db, { ...ours, way: 'first-time' })).toEqual([])
      await leaveSeat(db, { couple: ours.couple, person: ours.second, at: NOON + 1 })
      expect(await choicesOf(db, { ...ours, way })).toHaveLength(1)
      await takeWay(db, { ...ours, way, at: NOON + 2 })
      expect(await choicesOf(db, { ...ours, way })).toEqual([])
    })
  })
}
