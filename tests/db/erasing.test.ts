// What is left in the embedded database's files of a key that was destroyed: nothing, once they have been swept.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { sweep } from '#db/erasing.ts'
import { destroyKey, keepKey } from '#db/keys.ts'
import { newKey } from '#server/seal.ts'
import { freshFolder } from '#tests/support/database.ts'
import { filesIn } from '#tests/support/raw.ts'
import { aCouple } from '#tests/support/rows.ts'

test('[PR14] a destroyed key is in no table’s file any more', async () => {
  const folder = await freshFolder()
  const tables = () => filesIn(join(folder, 'database', 'base'))
  const wrapped = newKey()
  const before = await openDatabase({ folder })
  const { couple, first } = await aCouple(before.db)
  await keepKey(before.db, { key: randomUUID(), couple, person: first, wrapped })
  await before.close()
  expect(tables().includes(wrapped)).toBe(true)

  const { db, close } = await openDatabase({ folder })
  await destroyKey(db, { couple, person: first })
  await sweep(db)
  await close()
  expect(tables().includes(wrapped)).toBe(false)
})
