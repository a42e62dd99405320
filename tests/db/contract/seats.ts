// Couples and seats, on any database.
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { coupleOfTwo, couplesOf, currentSitting, leaveSeat, partnersOf, takeSeat, vacantSeat } from '#db/couples.ts'
import { aCouple, aHalfCouple, aPerson, aSession, NOON } from '#tests/support/rows.ts'

export function seats(db: Db): void {
  describe('Seats', () => {
    test('a seat is taken by one person, however many reach for it', async () => {
      const half = await aHalfCouple(db)
      const reaching = await Promise.all([aPerson(db), aPerson(db), aPerson(db), aPerson(db)])
      const taken = await Promise.all(
        reaching.map((person) => takeSeat(db, { ...half, seat: 'second', person, at: NOON })),
      )
      expect(taken.filter(Boolean)).toHaveLength(1)
      expect(await partnersOf(db, half)).toEqual([
        { seat: 'first', person: half.first },
        { seat: 'second', person: reaching[taken.indexOf(true)] },
      ])
      expect(await vacantSeat(db, half)).toBeNull()
    })

    test('nobody sits in both seats', async () => {
      const half = await aHalfCouple(db)
      expect(await takeSeat(db, { ...half, seat: 'second', person: half.first, at: NOON })).toBe(false)
      expect(await vacantSeat(db, half)).toBe('second')
    })

    test('a seat is found for those who sit in it, and for nobody else', async () => {
      const [ours, others] = [await aCouple(db), await aCouple(db)]
      const session = await aSession(db, ours)
      expect(await currentSitting(db, { person: ours.second, session })).toEqual({
        seat: { seat: 'second', person: ours.second, couple: ours.couple },
        askedAbout: false,
      })
      expect(await currentSitting(db, { person: others.first, session })).toBeNull()
      expect(await currentSitting(db, { person: ours.first, session: ours.couple })).toBeNull()
    })

    test('a former partner finds nothing, and the seat is no vacant one', async () => {
      const ours = await aCouple(db)
      const session = await aSession(db, ours)
      expect(await leaveSeat(db, { ...ours, person: ours.first, at: NOON })).toBe(true)
      expect(await leaveSeat(db, { ...ours, person: ours.first, at: NOON })).toBe(false)
      expect(await currentSitting(db, { person: ours.first, session })).toBeNull()
      expect(await couplesOf(db, { person: ours.first })).toEqual([])
      expect(await vacantSeat(db, ours)).toBeNull()
      expect(await couplesOf(db, { person: ours.second })).toMatchObject([{ partner: null, partnerLeft: true }])
      const back = await aPerson(db)
      expect(await takeSeat(db, { ...ours, seat: 'first', person: back, at: NOON })).toBe(true)
      expect(await couplesOf(db, { person: ours.second })).toMatchObject([
        { seat: 'second', partner: back, partnerLeft: false },
      ])
    })

    test('a person may be in several couples', async () => {
      const [ours, waiting] = [await aCouple(db), await aHalfCouple(db)]
      await takeSeat(db, { ...waiting, seat: 'second', person: ours.first, at: NOON })
      const couples = await couplesOf(db, { person: ours.first })
      expect(couples.map(({ couple }) => couple).sort()).toEqual([ours.couple, waiting.couple].sort())
      expect(await coupleOfTwo(db, { person: ours.first, partner: ours.second })).toMatchObject({ couple: ours.couple })
      expect(await coupleOfTwo(db, { person: ours.second, partner: waiting.first })).toBeNull()
      expect(await couplesOf(db, { person: await aPerson(db) })).toEqual([])
    })
  })
}
