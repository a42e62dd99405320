// Whatever an earlier version made comes up with the newest code: everybody is still signed in, and reads what they read then, to the letter.
// A backup of it, restored into the other kind of database, reads the same there.
// Where words are changed on purpose, `npx vitest run tests/upgrades -u` keeps the new ones, and their difference is looked at.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import { restoreBackup } from '#server/backup/restore.ts'
import { commanded } from '#tests/support/commands.ts'
import { emptyFolder, freshUrl, KINDS, type Kind } from '#tests/support/database.ts'
import { newPerson } from '#tests/support/person.ts'
import { type Serving, serve } from '#tests/support/server.ts'
import { unpack, unsqueeze } from './archive.ts'
import { readAll } from './reading.ts'
import { ADDRESS, PASSWORD, type Scene } from './scene.ts'

const PLACE = 'tests/upgrades'
type Made = Scene & { madeAt: number; settings: Record<string, string> }

const versions = readdirSync(PLACE).filter((name) => /^\d+$/.test(name))

/** A server on a copy of what was kept, at the moment it was kept. */
async function broughtUp(version: string, kind: Kind) {
  const from = join(PLACE, version, kind)
  const made = JSON.parse(readFileSync(join(from, 'scene.json'), 'utf8')) as Made
  const folder = emptyFolder()
  for (const file of ['sealing-key', 'auth-secret']) {
    if (existsSync(join(from, file))) cpSync(join(from, file), join(folder, file))
  }
  const settings = { ...made.settings, ...(kind === 'postgres' && { DATABASE_URL: await loaded(from) }) }
  if (kind === 'pglite') {
    mkdirSync(join(folder, 'database'), { mode: 0o700 })
    unpack(join(from, 'database.br'), join(folder, 'database'))
  }
  const serving = await serve({ folder, settings })
  serving.forward(made.madeAt - serving.now())
  return { serving, made, settings: { DATA_DIR: folder, ...settings } as Record<string, string> }
}

/** Taken while its server runs. */
async function backedUp(settings: Record<string, string>): Promise<string> {
  const file = join(emptyFolder(), 'everything')
  expect(await commanded('backup', settings, file)).toMatchObject({ exit: 0, counts: { backup: file } })
  return file
}

async function restoredElsewhere(file: string, kind: Kind, settings: Record<string, string>): Promise<Serving> {
  const given = settings.HALFWAY_KEY ?? readFileSync(join(String(settings.DATA_DIR), 'sealing-key'), 'utf8')
  const to = { folder: emptyFolder(), url: kind === 'pglite' ? await freshUrl() : undefined }
  await restoreBackup({ file, to, keys: { given, file: null } })
  return serve({ folder: to.folder, settings: { HALFWAY_KEY: given, ...(to.url && { DATABASE_URL: to.url }) } })
}

async function loaded(from: string): Promise<string> {
  const url = await freshUrl()
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql.unsafe(unsqueeze(join(from, 'dump.sql.br'))).finally(() => sql.end())
  return url
}

describe.each(versions)('what version %s made', (version) => {
  test.each(KINDS)(
    '[DU20] comes up on %s: each reads what they read then, also restored elsewhere [BK7]',
    async (kind) => {
      const { serving, made, settings } = await broughtUp(version, kind)
      const file = await backedUp(settings)
      const read = await readAll(serving.origin, made)
      for (const [name, text] of read) await expect(text).toMatchFileSnapshot(join(version, kind, `${name}.txt`))
      const other = await restoredElsewhere(file, kind, settings)
      other.forward(made.madeAt - other.now())
      expect(await readAll(other.origin, made)).toEqual(read)
      await other.stop()
      // [PR42] What signed them in lies in the database now.
      expect(existsSync(join(serving.folder, 'auth-secret'))).toBe(false)
      // Ways in that nobody had used yet.
      const stranger = newPerson(serving.origin)
      expect((await stranger.tell('/api/invites/look', { token: made.invitation })).code).toBe(200)
      const entering = { address: ADDRESS, password: PASSWORD, secondFactor: null }
      expect((await newPerson(serving.origin).tell('/api/account/sign-in', entering)).code).toBe(200)
      // Before all sign-ins end with a new password, and this link with them.
      expect((await stranger.tell('/api/devices/claim', { token: made.deviceLink })).code).toBe(200)
      const recovering = { code: made.recoveryCodes[0], password: PASSWORD, secondFactor: null }
      expect((await newPerson(serving.origin).tell('/api/account/recover', recovering)).code).toBe(200)
      await serving.stop()
    },
    120_000,
  )
})
