// What any row can rely on, whichever database holds it: times, odd letters, rules that the tables keep, transactions.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { allOrNothing } from '#db/all-or-nothing.ts'
import type { Db } from '#db/client.ts'
import { formCouple } from '#db/couples.ts'
import { appendEntry, entriesOf } from '#db/entries.ts'
import { couples, partners } from '#db/schema/couples.ts'
import { entries, sessions } from '#db/schema/sessions.ts'
import { newKey, open, seal } from '#server/log/seal.ts'
import { aCouple, aPerson, aSession, NOON } from '#tests/support/rows.ts'
import { entryBy } from './log.ts'

export function rows(db: Db): void {
  describe('Rows', () => {
    test.each([0, 1, 999, 1_795_345_200_123, 4_102_444_799_999])('a time keeps its milliseconds: %i', async (at) => {
      const id = randomUUID()
      await db.insert(couples).values({ id, createdAt: at })
      expect(await db.select().from(couples).where(eq(couples.id, id))).toMatchObject([{ id, createdAt: at }])
    })

    test.each([
      ['a null', 'before\u0000after'],
      ['a lone surrogate', 'before\ud800after'],
      ['Spanish and a cloud', '¿Añoranza? 🌧️'],
    ])('sealed words come back letter by letter: %s', async (_, said) => {
      const ours = await aCouple(db)
      const session = await aSession(db, ours)
      const key = newKey()
      const words = seal(key, JSON.stringify([{ text: said }]), session)
      await appendEntry(db, { ...entryBy(ours, session, 1), words })
      const [kept] = await entriesOf(db, session)
      expect(JSON.parse(open(key, kept?.words ?? Buffer.alloc(0), session))).toEqual([{ text: said }])
    })

    test('a null outside of sealed words is an error, and nothing is written', async () => {
      const ours = await aCouple(db)
      const session = await aSession(db, ours)
      const odd = {
        ...entryBy(ours, session, 1),
        events: [{ type: 'went-on', seat: 'first', step: 'a\u0000b' } as const],
      }
      await expect(appendEntry(db, odd)).rejects.toThrow()
      await expect(aSession(db, ours, 'weather\u0000')).rejects.toThrow()
      expect(await entriesOf(db, session)).toEqual([])
    })

    test('the tables themselves refuse a position or a command twice', async () => {
      const ours = await aCouple(db)
      const session = await aSession(db, ours)
      await appendEntry(db, entryBy(ours, session, 1))
      const [row] = await db.select().from(entries).where(eq(entries.sessionId, session))
      if (!row) throw new Error('the entry is missing')
      const again = (change: Partial<typeof row>) => db.insert(entries).values({ ...row, ...change })
      await expect(again({ commandId: randomUUID() })).rejects.toMatchObject({ cause: { code: '23505' } })
      await expect(again({ position: 2 })).rejects.toMatchObject({ cause: { code: '23505' } })
    })

    test('an entry needs a session, a seat needs a person', async () => {
      const ours = await aCouple(db)
      const orphan = { couple: randomUUID(), room: randomUUID(), person: randomUUID(), at: NOON }
      await expect(formCouple(db, orphan)).rejects.toThrow()
      expect(await db.select().from(couples).where(eq(couples.id, orphan.couple))).toEqual([])
      expect(await appendEntry(db, entryBy(ours, randomUUID(), 1))).toBe('position-taken')
    })

    test('a failed part of a transaction takes only itself back', async () => {
      const [couple, person] = [randomUUID(), await aPerson(db)]
      await db.transaction(async (tx) => {
        await formCouple(tx, { couple, room: randomUUID(), person, at: NOON })
        const part = tx.transaction(async (inner) => {
          await inner.update(partners).set({ leftAt: NOON }).where(eq(partners.coupleId, couple))
          throw new Error('no')
        })
        await expect(part).rejects.toThrow('no')
      })
      expect(await db.select().from(partners).where(eq(partners.coupleId, couple))).toMatchObject([{ leftAt: null }])
    })

    test('what comes to nothing half-way leaves nothing', async () => {
      const [couple, person] = [randomUUID(), await aPerson(db)]
      const form = (outcome: string | null) =>
        allOrNothing(db, async (tx) => {
          await formCouple(tx, { couple, room: randomUUID(), person, at: NOON })
          return outcome
        })
      expect(await form(null)).toBeNull()
      expect(await db.select().from(couples).where(eq(couples.id, couple))).toEqual([])
      expect(await form('formed')).toBe('formed')
      await expect(form('again')).rejects.toThrow()
    })

    test('transactions side by side all come to an end', async () => {
      const [ours, others] = [await aCouple(db), await aCouple(db)]
      const both = await Promise.all([aSession(db, ours), aSession(db, others)])
      const appends = both.flatMap((session, index) =>
        [1, 2].map(() => appendEntry(db, entryBy(index ? others : ours, session, 1))),
      )
      expect((await Promise.all(appends)).filter((appended) => appended === 'appended')).toHaveLength(2)
      expect(await db.select().from(sessions).where(eq(sessions.roomId, ours.room))).toMatchObject([{ position: 1 }])
    })
  })
}
