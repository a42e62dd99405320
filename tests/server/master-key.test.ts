// The master key: where it comes from, and that a wrong one is noticed at the start.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CannotStart } from '#db/cannot-start.ts'
import { masterKey } from '#server/master-key.ts'
import { newKey } from '#server/seal.ts'
import { emptyFolder, freshDatabase, KINDS } from '#tests/support/database.ts'

describe.each(KINDS)('PR The master key on %s', async (kind) => {
  const { db } = await freshDatabase(kind)
  const folder = emptyFolder()
  const file = join(folder, 'key')

  test('the first start makes a file only its owner can read, and the next uses it', async () => {
    const made = await masterKey(db, { file })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await masterKey(db, { file })).toEqual(made)
    expect(await masterKey(db, { given: readFileSync(file, 'utf8'), file: null })).toEqual(made)
  })

  test('another key does not start, from wherever it comes', async () => {
    const given = newKey().toString('base64')
    await expect(masterKey(db, { given, file })).rejects.toThrow(/The sealing key is not the one/)
    await expect(masterKey(db, { file: join(folder, 'lost') })).rejects.toThrow(CannotStart)
  })

  test('what is no key is said to be none', async () => {
    await expect(masterKey(db, { given: 'c2hvcnQ=', file })).rejects.toThrow(/HALFWAY_KEY must hold 32 bytes/)
    const broken = join(folder, 'broken')
    writeFileSync(broken, '')
    await expect(masterKey(db, { file: broken })).rejects.toThrow(/must hold 32 bytes/)
    await expect(masterKey(db, { file: null })).rejects.toThrow(/HALFWAY_KEY is needed/)
  })
})
