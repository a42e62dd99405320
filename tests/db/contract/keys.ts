// Data keys, on any database: one for each owner, and none that comes back.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { destroyKey, keepKey, keysOf } from '#db/keys.ts'
import { newKey, open, seal, unwrap, wrap } from '#server/log/seal.ts'
import { aCouple } from '#tests/support/rows.ts'

export function keys(db: Db): void {
  describe('PR Keys', () => {
    test('made twice at once, an owner has one key', async () => {
      const { couple, first } = await aCouple(db)
      for (const person of [first, null]) {
        const make = () => keepKey(db, { key: randomUUID(), couple, person, wrapped: newKey() })
        const made = await Promise.all([make(), make(), make()])
        expect(new Set(made.map(({ key }) => key)).size).toBe(1)
      }
      expect((await keysOf(db, { couple })).map(({ person }) => person).sort()).toEqual([first, null].sort())
    })

    test('what a destroyed key sealed can never be read again; the other keys stay', async () => {
      const { couple, first, second } = await aCouple(db)
      const [master, dataKey] = [newKey(), newKey()]
      const sealed = seal(dataKey, 'an evening together', 'here')
      const owner = { couple, person: first }
      await keepKey(db, { ...owner, key: randomUUID(), wrapped: wrap(master, dataKey, 'key') })
      await keepKey(db, { couple, person: second, key: randomUUID(), wrapped: newKey() })
      const unwrapped = async () =>
        (await keysOf(db, { couple })).flatMap(({ person, wrapped }) =>
          person === first && wrapped ? [unwrap(master, wrapped, 'key')] : [],
        )
      expect((await unwrapped()).map((key) => open(key, sealed, 'here'))).toEqual(['an evening together'])
      await destroyKey(db, owner)
      expect(await unwrapped()).toEqual([])
      expect((await keysOf(db, { couple })).filter(({ wrapped }) => wrapped)).toMatchObject([{ person: second }])
    })

    test('who writes again after deleting gets a new key', async () => {
      const { couple, first } = await aCouple(db)
      const owner = { couple, person: first }
      await keepKey(db, { ...owner, key: randomUUID(), wrapped: newKey() })
      await destroyKey(db, owner)
      const fresh = { ...owner, key: randomUUID(), wrapped: newKey() }
      expect(await keepKey(db, fresh)).toEqual({ key: fresh.key, person: first, wrapped: fresh.wrapped })
      expect(await keysOf(db, { couple })).toHaveLength(2)
    })
  })
}
