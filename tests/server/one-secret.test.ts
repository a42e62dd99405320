// One secret, sealed in the database: with its key everything opens, wherever the server starts; without it nothing does.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashPassword } from 'better-auth/crypto'
import { describe, expect, test } from 'vitest'
import { newKey } from '#server/log/seal.ts'
import { lamp } from '#tests/shared/exercises/own.ts'
import { counsellorAt, PASSWORD } from '#tests/support/counselled.ts'
import { emptyFolder, freshUrl, KINDS } from '#tests/support/database.ts'
import { newPerson, openRoom } from '#tests/support/person.ts'
import { everythingIn, filesIn } from '#tests/support/raw.ts'
import { serve } from '#tests/support/server.ts'

const ADDRESS = 'zanzibar@example.org'
const WORDS = 'the zeppelin over the lake'

describe.each(KINDS)('PR One secret on %s', (kind) => {
  test('[PR45] without the key nothing of anybody’s lies open and nothing signs in; with it, all are in [PR41]', async () => {
    const key = newKey()
    const settings: Record<string, string> = { HALFWAY_KEY: key.toString('base64') }
    if (kind === 'postgres') settings.DATABASE_URL = await freshUrl()
    const before = await serve({ settings, ...(kind === 'postgres' && { folder: emptyFolder() }) })
    const guest = newPerson(before.origin)
    await openRoom(guest, { name: 'Zenobia' })
    const vera = newPerson(before.origin)
    await openRoom(vera)
    await vera.tell('/api/account', { address: ADDRESS, password: PASSWORD })
    const ada = await counsellorAt(before.origin, { name: 'Zacharias' })
    const own = structuredClone(lamp)
    if (own.words.en) own.words.en.title = WORDS
    const { exercise } = (await ada.tell('/api/desk/exercises', { text: JSON.stringify(own) })).body
    await before.stop()

    const at = { folder: before.folder, ...(settings.DATABASE_URL && { url: settings.DATABASE_URL }) }
    const { tables } = await everythingIn(at, key)
    const bytes = kind === 'pglite' ? filesIn(before.folder).toString('latin1') : tables
    const tokens = [guest, vera, ada].map((person) => String(person.token()).split('.')[0] ?? '')
    for (const canary of [...tokens, ADDRESS, 'zanzibar', 'Zenobia', 'Zacharias', WORDS]) {
      expect(tables).not.toContain(canary)
      expect(bytes).not.toContain(canary)
    }
    // Nor the beginning of a password's hash, to guess at.
    expect(tables).not.toMatch(/"password":"[0-9a-f]{32}:/)
    expect(await hashPassword(PASSWORD)).toMatch(/^[0-9a-f]{32}:/)
    const stolen = [...tables.matchAll(/\\"token\\":\\"([^"\\]+)\\"/g)].map(([, token]) => token)
    expect(stolen.length).toBeGreaterThan(2)

    // Only the database and the key are left.
    if (kind === 'pglite') rmSync(join(before.folder, 'auth-secret'), { force: true })
    const folder = kind === 'pglite' ? before.folder : emptyFolder()
    const { origin, stop } = await serve({ folder, settings })
    for (const token of stolen) {
      for (const sent of [token, `${token}.${token}`]) {
        expect((await newPerson(origin, 'en', sent ?? null).ask('/api/home')).code).toBe(401)
      }
    }
    expect((await guest.at(origin).ask('/api/home')).body).toMatchObject({
      couples: [{ sessions: [{ phase: 'lobby' }] }],
    })
    expect((await vera.at(origin).ask('/api/account')).body).toMatchObject({ address: ADDRESS })
    const entering = { address: ADDRESS, password: PASSWORD, secondFactor: null }
    expect((await newPerson(origin).tell('/api/account/sign-in', entering)).code).toBe(200)
    expect((await ada.at(origin).ask(`/api/desk/exercises/${exercise}`)).text).toContain(WORDS)
    await stop()
  })
})

test('[ST30] a device link is not claimed over an account, with or without a room, and stays good for another device', async () => {
  const { origin, stop } = await serve()
  const [mara, vera] = [newPerson(origin), newPerson(origin)]
  await openRoom(mara)
  const { token } = (await mara.tell('/api/devices', {})).body
  await vera.signIn()
  await vera.tell('/api/account', { address: ADDRESS, password: PASSWORD })
  expect((await vera.tell('/api/devices/claim', { token })).body).toEqual({ refused: 'already-signed-in' })
  expect((await vera.ask('/api/account')).body).toMatchObject({ address: ADDRESS })
  expect((await newPerson(origin).tell('/api/devices/claim', { token })).code).toBe(200)
  await stop()
})
