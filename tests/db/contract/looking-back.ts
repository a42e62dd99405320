// Which sessions there is something to look back on in, told by structure alone, on any database.
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { appendEntry } from '#db/entries.ts'
import { agreedSessions, ownPositions, pastSessions } from '#db/looking-back.ts'
import { positionOf } from '#db/sessions.ts'
import { MINUTE } from '#shared/time.ts'
import { aCouple, aSession, NOON } from '#tests/support/rows.ts'
import { entryBy } from './log.ts'

const started = { type: 'session-started', mode: 'apart' } as const
const ready = { type: 'seat-ready', seat: 'first', mode: 'apart' } as const
const signed = { type: 'agreement-signed', seat: 'second', step: 'promise' } as const

export function lookingBack(db: Db): void {
  describe('Looking back', () => {
    const begin = async () => {
      const ours = await aCouple(db)
      const [weather, loop] = [await aSession(db, ours), await aSession(db, ours, 'our-loop')]
      await appendEntry(db, { ...entryBy(ours, weather, 1), events: [ready, started] })
      await appendEntry(db, { ...entryBy(ours, loop, 1), events: [ready, started] })
      return { ours, weather, loop }
    }
    const close = (ours: { first: string }, session: string, at: number) =>
      appendEntry(db, { ...entryBy(ours, session, 2), at, changes: { closedAt: at } })
    const idsOf = (rows: { session: string }[]) => rows.map(({ session }) => session)

    test('sessions in which something was agreed, and nobody else’s', async () => {
      const { ours, loop } = await begin()
      const others = await begin()
      expect(await agreedSessions(db, { ...ours, most: 5 })).toEqual([])
      await appendEntry(db, { ...entryBy(ours, loop, 2), events: [ready, signed] })
      expect(idsOf(await agreedSessions(db, { ...ours, most: 5 }))).toEqual([loop])
      expect(idsOf(await agreedSessions(db, { ...ours, exercise: 'our-loop', most: 5 }))).toEqual([loop])
      expect(await agreedSessions(db, { ...ours, exercise: 'weather', most: 5 })).toEqual([])
      expect(await agreedSessions(db, { ...others.ours, most: 5 })).toEqual([])
    })

    test('sessions that were begun and closed, the last first and a page at a time', async () => {
      const { ours, weather, loop } = await begin()
      const unbegun = await aSession(db, ours)
      await appendEntry(db, { ...entryBy(ours, unbegun, 1), changes: { closedAt: NOON } })
      expect(await pastSessions(db, { ...ours, most: 5 })).toEqual([])
      await close(ours, loop, NOON + 2 * MINUTE)
      await close(ours, weather, NOON + MINUTE)
      expect(idsOf(await pastSessions(db, { ...ours, most: 5 }))).toEqual([loop, weather])
      expect(idsOf(await pastSessions(db, { ...ours, from: 1, most: 5 }))).toEqual([weather])
      expect(idsOf(await pastSessions(db, { ...ours, exercise: 'weather', most: 5 }))).toEqual([weather])
    })

    test('where in a log somebody wrote, and how far it goes', async () => {
      const { ours, weather } = await begin()
      await appendEntry(db, { ...entryBy(ours, weather, 2), seat: 'second', person: ours.second })
      expect(await ownPositions(db, { session: weather, person: ours.first })).toEqual(new Set([1]))
      expect(await ownPositions(db, { session: weather, person: ours.second })).toEqual(new Set([2]))
      expect(await positionOf(db, { session: weather })).toBe(2)
    })
  })
}
