// The master key: where it comes from, and that a wrong one is noticed at the start.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CannotStart } from '#db/cannot-start.ts'
import { masterKey } from '#server/log/master-key.ts'
import { openSecrets, rotateKey } from '#server/log/root-secret.ts'
import { newKey } from '#server/log/seal.ts'
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

  test('[PR41] every secret comes from one that lies sealed: the same at each start, another for each purpose', async () => {
    const first = await openSecrets(db, { file })
    expect(await openSecrets(db, { file, folder: emptyFolder() })).toEqual(first)
    const all = Object.values(first).map((secret) => secret.toString('base64'))
    expect(new Set(all).size).toBe(all.length)
  })

  test('[PR42] a first start that was cut short is finished by the next, and another file is left alone', async () => {
    const older = await freshDatabase(kind)
    const [place, secret] = [emptyFolder(), 'a'.repeat(43)]
    const left = join(place, 'auth-secret')
    writeFileSync(left, secret)
    const first = await openSecrets(older.db, { file, folder: place })
    expect([first.signIns, existsSync(left)]).toEqual([secret, false])
    writeFileSync(left, secret)
    expect(await openSecrets(older.db, { file, folder: place })).toEqual(first)
    expect(existsSync(left)).toBe(false)
    writeFileSync(left, 'b'.repeat(43))
    expect(await openSecrets(older.db, { file, folder: place })).toEqual(first)
    expect(existsSync(left)).toBe(true)
  })

  test('[PR44] a wrong or a lost key does not start, and no other is made in its place', async () => {
    const given = newKey().toString('base64')
    await expect(openSecrets(db, { given, file })).rejects.toThrow(/The sealing key is not the one/)
    const lost = join(folder, 'lost')
    await expect(masterKey(db, { file: lost })).rejects.toThrow(CannotStart)
    await expect(openSecrets(db, { file: lost })).rejects.toThrow(/is missing, and this database is sealed with it/)
    expect(existsSync(lost)).toBe(false)
  })

  test('[PR43] rotating the key changes nothing that is derived, and the key before opens nothing more', async () => {
    const [from, to] = [await masterKey(db, { file }), newKey()]
    const before = await openSecrets(db, { file })
    await rotateKey(db, { from, to })
    expect(await openSecrets(db, { given: to.toString('base64'), file: null })).toEqual(before)
    await expect(openSecrets(db, { file })).rejects.toThrow(/The sealing key is not the one/)
    await expect(rotateKey(db, { from, to: newKey() })).rejects.toThrow(CannotStart)
    await rotateKey(db, { from: to, to: from })
    expect(await openSecrets(db, { file })).toEqual(before)
  })

  test('what is no key is said to be none', async () => {
    await expect(masterKey(db, { given: 'c2hvcnQ=', file })).rejects.toThrow(/HALFWAY_KEY must hold 32 bytes/)
    const broken = join(folder, 'broken')
    writeFileSync(broken, '')
    await expect(masterKey(db, { file: broken })).rejects.toThrow(/must hold 32 bytes/)
    await expect(masterKey(db, { file: null })).rejects.toThrow(/HALFWAY_KEY is needed/)
  })
})
