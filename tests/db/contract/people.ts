// People and their other devices, on any database.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { makeDeviceLink, spendDeviceLink } from '#db/device-links.ts'
import { addPerson, changeLocale, personById, personOfAccount } from '#db/people.ts'
import { authUser } from '#db/schema/auth.ts'
import { MINUTE } from '#shared/time.ts'
import { aPerson, NOON } from '#tests/support/rows.ts'

export function people(db: Db): void {
  describe('People', () => {
    test('an account seen twice at once is one person', async () => {
      const account = randomUUID()
      await db.insert(authUser).values({ id: account, name: '', email: `${account}@guest.invalid` })
      const add = () => addPerson(db, { id: randomUUID(), account, locale: 'es', at: NOON })
      const added = await Promise.all([add(), add(), add()])
      expect(new Set(added.map(({ id }) => id)).size).toBe(1)
      expect(await personOfAccount(db, { account })).toEqual(added[0])
      expect(added[0]).toMatchObject({ accountId: account, locale: 'es', createdAt: NOON })
    })

    test('a person keeps their own language', async () => {
      const person = await aPerson(db)
      await changeLocale(db, { person, locale: 'es' })
      expect(await personById(db, { person })).toMatchObject({ locale: 'es' })
    })

    test('a device link works once, and not after its time', async () => {
      const person = await aPerson(db)
      const [used, late] = [randomUUID(), randomUUID()]
      await makeDeviceLink(db, { person, tokenHash: used, expiresAt: NOON + 10 * MINUTE })
      await makeDeviceLink(db, { person, tokenHash: late, expiresAt: NOON + 10 * MINUTE })
      const uses = await Promise.all([1, 2, 3].map(() => spendDeviceLink(db, { tokenHash: used, at: NOON })))
      expect(uses.filter(Boolean)).toEqual([{ person }])
      expect(await spendDeviceLink(db, { tokenHash: late, at: NOON + 10 * MINUTE })).toBeNull()
    })
  })
}
