// The log, on any database: no gap, nothing twice, nothing lost.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { appendEntry, entriesOf, type NewEntry } from '#db/entries.ts'
import { sessionsOf } from '#db/sessions.ts'
import { MINUTE } from '#shared/time.ts'
import { aCouple, aSession, NOON } from '#tests/support/rows.ts'

export function entryBy({ first }: { first: string }, session: string, position: number): NewEntry {
  return {
    session,
    position,
    command: randomUUID(),
    seat: 'first',
    person: first,
    at: NOON + position,
    events: [{ type: 'seat-ready', seat: 'first', mode: 'apart' }],
    words: null,
    key: null,
    aboutOther: false,
    proof: null,
  }
}

async function appendSomewhere(db: Db, entry: NewEntry): Promise<number> {
  const position = (await entriesOf(db, entry.session)).length + 1
  const appended = await appendEntry(db, { ...entry, position })
  if (appended === 'appended') return position
  return appended === 'position-taken' ? appendSomewhere(db, entry) : appended.repeat
}

export function log(db: Db): void {
  describe('DU The log', async () => {
    const begin = async () => {
      const ours = await aCouple(db)
      return { ours, session: await aSession(db, ours) }
    }

    test('an entry comes back as it went in', async () => {
      const { ours, session } = await begin()
      const words = Buffer.from([0, 1, 2, 255])
      const { session: _, ...entry } = {
        ...entryBy(ours, session, 1),
        words,
        aboutOther: true,
        proof: Buffer.from([3, 0, 254]),
      }
      expect(await appendEntry(db, { ...entry, session })).toBe('appended')
      expect(await entriesOf(db, session)).toEqual([{ ...entry, erasedAt: null }])
      expect(await sessionsOf(db, ours)).toMatchObject([{ position: 1, lastAt: NOON + 1 }])
    })

    test('a position that is taken, or would leave a gap, is refused and nothing is written', async () => {
      const { ours, session } = await begin()
      await appendEntry(db, entryBy(ours, session, 1))
      for (const position of [0, 1, 3]) {
        expect(await appendEntry(db, entryBy(ours, session, position))).toBe('position-taken')
      }
      expect(await entriesOf(db, session)).toHaveLength(1)
      expect(await sessionsOf(db, ours)).toMatchObject([{ position: 1, lastAt: NOON + 1 }])
    })

    test('a command sent again is told its place and written once', async () => {
      const { ours, session } = await begin()
      const first = entryBy(ours, session, 1)
      await appendEntry(db, first)
      await appendEntry(db, entryBy(ours, session, 2))
      expect(await appendEntry(db, first)).toEqual({ repeat: 1 })
      expect(await appendEntry(db, { ...first, position: 3, at: NOON + MINUTE })).toEqual({ repeat: 1 })
      expect(await sessionsOf(db, ours)).toMatchObject([{ position: 2, lastAt: NOON + 2 }])
    })

    test('the same command in another session is another command', async () => {
      const [one, other] = [await begin(), await begin()]
      const entry = entryBy(one.ours, one.session, 1)
      await appendEntry(db, entry)
      expect(await appendEntry(db, { ...entry, session: other.session, person: other.ours.first })).toBe('appended')
    })

    test('many at once, each sent twice, leave no gap and nothing twice', async () => {
      const { ours, session } = await begin()
      const sent = Array.from({ length: 25 }, () => entryBy(ours, session, 0))
      const told = await Promise.all([...sent, ...sent].map((entry) => appendSomewhere(db, entry)))
      const kept = await entriesOf(db, session)
      expect(kept.map(({ position }) => position)).toEqual(sent.map((_, index) => index + 1))
      expect(new Set(kept.map(({ command }) => command)).size).toBe(sent.length)
      expect(told.slice(sent.length)).toEqual(told.slice(0, sent.length))
    })

    test('the log can be read from a position on', async () => {
      const { ours, session } = await begin()
      for (const position of [1, 2, 3]) await appendEntry(db, entryBy(ours, session, position))
      expect((await entriesOf(db, session, 1)).map(({ position }) => position)).toEqual([2, 3])
      expect(await entriesOf(db, session, 3)).toEqual([])
    })

    test('an append within a transaction goes with it', async () => {
      const { ours, session } = await begin()
      const failing = db.transaction(async (tx) => {
        expect(await appendEntry(tx, entryBy(ours, session, 1))).toBe('appended')
        throw new Error('something after it failed')
      })
      await expect(failing).rejects.toThrow('something after it failed')
      expect(await entriesOf(db, session)).toEqual([])
      expect(await appendEntry(db, entryBy(ours, session, 1))).toBe('appended')
    })
  })
}
