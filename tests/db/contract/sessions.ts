// A couple's list of sessions, on any database.
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { appendEntry } from '#db/entries.ts'
import { earlierSession, sessionsOf } from '#db/sessions.ts'
import { MINUTE } from '#shared/time.ts'
import { aCouple, aSession, NOON } from '#tests/support/rows.ts'
import { entryBy } from './log.ts'

export function sessions(db: Db): void {
  describe('Sessions', () => {
    test('the latest comes first, and other couples have their own', async () => {
      const [ours, others] = [await aCouple(db), await aCouple(db)]
      const [older, newer] = [await aSession(db, ours), await aSession(db, ours, 'the-map-of-needs')]
      await aSession(db, others)
      await appendEntry(db, {
        ...entryBy(ours, newer, 1),
        at: NOON + MINUTE,
        changes: { exercise: 'weather', version: 2 },
      })
      const listed = await sessionsOf(db, ours)
      expect(listed.map(({ session }) => session)).toEqual([newer, older])
      expect(listed[0]).toMatchObject({ exercise: 'weather', version: 2, position: 1, lastAt: NOON + MINUTE })
      expect(await sessionsOf(db, { ...ours, most: 1 })).toHaveLength(1)
    })

    test('the earlier session of an exercise is the last that was closed', async () => {
      const [ours, others] = [await aCouple(db), await aCouple(db)]
      const [first, second, open] = [await aSession(db, ours), await aSession(db, ours), await aSession(db, ours)]
      const close = (session: string, at: number) =>
        appendEntry(db, { ...entryBy(ours, session, 1), at, changes: { closedAt: at } })
      expect(await earlierSession(db, { ...ours, exercise: 'weather' })).toBeNull()
      await close(second, NOON + 2 * MINUTE)
      await close(first, NOON + MINUTE)
      expect(await earlierSession(db, { ...ours, exercise: 'weather' })).toEqual({ session: second, count: 2 })
      expect(await earlierSession(db, { ...ours, exercise: 'weather', but: second })).toEqual({
        session: first,
        count: 1,
      })
      expect(await earlierSession(db, { ...ours, exercise: 'weather', but: open })).toEqual({
        session: second,
        count: 2,
      })
      expect(await earlierSession(db, { ...others, exercise: 'weather' })).toBeNull()
    })
  })
}
