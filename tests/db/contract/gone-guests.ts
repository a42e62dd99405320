// Guests who can never come back, on any database: which go, and that one thing more keeps one.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { takeSeat } from '#db/couples.ts'
import { makeDeviceLink } from '#db/device-links.ts'
import { dropGoneGuests } from '#db/gone-guests.ts'
import { keepPaperCode } from '#db/paper-codes.ts'
import { addHeldPerson } from '#db/people.ts'
import { askForPlace } from '#db/place-askings.ts'
import { authSession, authUser } from '#db/schema/auth.ts'
import { ownExercises } from '#db/schema/own-exercises.ts'
import { people } from '#db/schema/people.ts'
import { DAY } from '#shared/time.ts'
import { aCouple, aHalfCouple, aPerson, NOON } from '#tests/support/rows.ts'

const LATER = NOON + 40 * DAY

const accountOf = async (db: Db, person: string) => {
  const [found] = await db.select({ account: people.accountId }).from(people).where(eq(people.id, person))
  return found?.account ?? ''
}

const signIn = async (db: Db, person: string) => {
  const id = randomUUID()
  await db
    .insert(authSession)
    .values({ id, token: id, userId: await accountOf(db, person), expiresAt: new Date(LATER + DAY) })
}

const KEPT: [why: string, more: (db: Db, person: string) => Promise<unknown>][] = [
  ['a sign-in', signIn],
  [
    'an account of their own',
    async (db, person) =>
      db
        .update(authUser)
        .set({ isAnonymous: false })
        .where(eq(authUser.id, await accountOf(db, person))),
  ],
  ['a link that waits', (db, person) => makeDeviceLink(db, { person, tokenHash: randomUUID(), expiresAt: LATER + 1 })],
  ['a code on paper', (db, person) => keepPaperCode(db, { person, hash: randomUUID(), at: NOON })],
  [
    'a place',
    async (db, person) => takeSeat(db, { couple: (await aHalfCouple(db)).couple, seat: 'second', person, at: NOON }),
  ],
  [
    'something that was asked of them',
    async (db, person) => {
      const { couple, first } = await aCouple(db)
      await db.transaction((tx) =>
        askForPlace(tx, { asking: randomUUID(), couple, person, by: first, askedAt: NOON, endedAt: null }),
      )
    },
  ],
  [
    'an exercise of theirs',
    (db, person) =>
      db
        .insert(ownExercises)
        .values({ exercise: `own-${person.slice(0, 8)}`, version: 1, ownerId: person, madeAt: NOON }),
  ],
]

export function goneGuests(db: Db): void {
  const drop = (before = LATER) => dropGoneGuests(db, { before, now: LATER }, 1000)
  const isThere = async (person: string) => (await db.$count(people, eq(people.id, person))) > 0

  describe('RT What is not kept for ever', () => {
    test('[RT5] a guest goes whom nothing leads back to and nothing speaks of, with all that was a guest’s', async () => {
      const [guest, held, alone] = [await aPerson(db), randomUUID(), randomUUID()]
      await addHeldPerson(db, { id: held, locale: 'en', at: NOON })
      const account = await accountOf(db, guest)
      const made = new Date(NOON)
      await db.update(authUser).set({ createdAt: made }).where(eq(authUser.id, account))
      await db.insert(authUser).values({ id: alone, name: '', email: alone, isAnonymous: true, createdAt: made })
      await makeDeviceLink(db, { person: guest, tokenHash: randomUUID(), expiresAt: LATER })
      await drop(NOON)
      expect([await isThere(guest), await isThere(held)]).toEqual([true, true])
      expect(await drop()).toBeGreaterThanOrEqual(2)
      expect([await isThere(guest), await isThere(held)]).toEqual([false, false])
      for (const id of [account, alone]) expect(await db.$count(authUser, eq(authUser.id, id))).toBe(0)
      expect(await drop()).toBe(0)
    })

    test.each(KEPT)('[RT5] a guest stays with %s', async (_, more) => {
      const guest = await aPerson(db)
      await more(db, guest)
      await drop()
      expect(await isThere(guest)).toBe(true)
    })
  })
}
