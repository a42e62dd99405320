// A couple whose evening is backed up beside a running server, restored elsewhere, moved on and back, with the key changed on the way.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import postgres from 'postgres'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { noteMove } from '#db/moved.ts'
import { type DatabasePlace, openAsItIs } from '#db/open-database.ts'
import { readManifest } from '#server/backup/manifest.ts'
import { moveEverything } from '#server/backup/move.ts'
import { restoreBackup } from '#server/backup/restore.ts'
import { takeNewKey } from '#server/log/new-key.ts'
import { newKey } from '#server/log/seal.ts'
import { beginCommand, commanded } from '#tests/support/commands.ts'
import { emptyFolder, freshUrl } from '#tests/support/database.ts'
import { leave, type Pair, pairAt } from '#tests/support/pair.ts'
import type { Person } from '#tests/support/person.ts'
import { play, temper } from '#tests/support/play.ts'
import { serve } from '#tests/support/server.ts'

const CANARY = 'Kvaxqwortz'
const file = join(emptyFolder(), 'everything.tar.gz')

let pair: Pair
/** What each read when the backup was made. */
let letters: string[]
let key: { before: string; now: string }
let home: string

const lettersAt = (origin: string) => Promise.all([pair.mara, pair.tom].map((person) => letterOf(person.at(origin))))

async function letterOf(person: Person): Promise<string> {
  const { text } = await person.ask(`/api/sessions/${pair.session}/reflection.md`)
  return text
}

beforeAll(async () => {
  const serving = await serve()
  home = serving.folder
  pair = await pairAt(serving.origin)
  await play([pair.first, pair.second], [temper(1, `${CANARY} by the river`), temper(2, `${CANARY} at home`)])
  leave(pair)
  letters = await lettersAt(serving.origin)
  const keyFile = join(home, 'sealing-key')
  const before = readFileSync(keyFile, 'utf8')
  const told = await commanded('backup', { DATA_DIR: home }, file)
  expect(told).toMatchObject({ exit: 0, counts: { backup: file, rows: { sessions: 1, people: 2 } } })
  const changed = await commanded('keys', { DATA_DIR: home }, 'rotate')
  expect(changed.exit).toBe(0)
  key = { before, now: readFileSync(keyFile, 'utf8') }
  expect(readFileSync(String(changed.counts.kept), 'utf8')).toBe(before)
  // [BK12]
  expect(statSync(join(home, 'halfway.sock')).mode & 0o777).toBe(0o600)
  const { couples } = (await pair.mara.ask('/api/home')).body as { couples: { couple: string }[] }
  const deleting = await pair.mara.tell(`/api/couples/${couples[0]?.couple}/delete-mine`, {
    confirm: { word: 'Delete ' },
  })
  expect(deleting.code).toBe(200)
  await serving.stop()
}, 120_000)

describe('BK A backup', () => {
  test('[RA5] the folder that is not there for it, and one to restore that is not, are said', async () => {
    const nowhere = join(emptyFolder(), 'no-folder', 'everything.tar.gz')
    const [taken, restored] = await Promise.all(
      (['backup', 'restore'] as const).map((name) => commanded(name, { DATA_DIR: emptyFolder() }, nowhere)),
    )
    expect(taken).toMatchObject({ exit: 1, said: expect.stringContaining(`into ${dirname(nowhere)}.`) })
    expect(restored).toMatchObject({ exit: 1, said: expect.stringContaining(`no backup ${nowhere}.`) })
  })

  test('[BK1] [BK2] [BK6] [BK12] taken beside a running server holds everything, sealed, without the key, and nothing lies beside it', () => {
    const inside = gunzipSync(readFileSync(file)).toString('latin1')
    expect(letters.join()).toContain(CANARY)
    const bytes = Buffer.from(key.before, 'base64')
    for (const secret of [CANARY, key.before, bytes.toString('latin1'), bytes.toString('hex')])
      expect(inside).not.toContain(secret)
    expect(inside).not.toMatch(/(takings|nodes|attendances|owed_sweeps)\.csv/)
    expect(readdirSync(dirname(file))).toEqual(['everything.tar.gz'])
  })

  test('[BK10] with the key changed, and with half a change after it, everybody is still in [PR43]', async () => {
    // As a kill leaves it once the new key is in use: the old one in its place still.
    const keyFile = join(home, 'sealing-key')
    writeFileSync(`${keyFile}.next`, key.now)
    writeFileSync(keyFile, key.before)
    const serving = await serve({ folder: home })
    expect(readFileSync(keyFile, 'utf8')).toBe(key.now)
    expect((await pair.tom.at(serving.origin).ask('/api/home')).code).toBe(200)
    expect(await letterOf(pair.tom.at(serving.origin))).not.toBe(letters[1])
    await serving.stop()
  })

  test('[BK5] another key and a damaged file are said, and nothing is done [BK4] as of a newer one', async () => {
    const to = { folder: emptyFolder() }
    const given = (one: string) => ({ given: one, file: null })
    await expect(restoreBackup({ file, to, keys: given(key.now) })).rejects.toThrow(
      /opens only with the key that goes by/,
    )
    const whole = readFileSync(file)
    const broken = join(emptyFolder(), 'broken')
    const flipped = Buffer.from(whole)
    flipped[whole.length >> 1] = (flipped[whole.length >> 1] ?? 0) ^ 1
    for (const bytes of [whole.subarray(0, whole.length >> 1), flipped, Buffer.from('dear you')]) {
      writeFileSync(broken, bytes)
      await expect(restoreBackup({ file: broken, to, keys: given(key.before) })).rejects.toThrow(/damaged/)
    }
    expect(readdirSync(to.folder)).toEqual([])
    expect(() => readManifest('{"format": 2}')).toThrow(/newer version/)
  })

  test('[BK5] [BK7] [BK8] [BK9] [BK11] goes into Postgres, also after a kill in the middle: what was deleted since is there, as it was', async () => {
    const settings = { DATABASE_URL: await freshUrl(), HALFWAY_KEY: key.before, DATA_DIR: emptyFolder() }
    const sql = postgres(settings.DATABASE_URL, { max: 1, onnotice: () => {} })
    onTestFinished(() => sql.end())
    const writing = async () =>
      (await sql`select 1 from pg_stat_activity where datname = current_database() and backend_xid is not null`).length
    const tables = async () => (await sql`select 1 from pg_tables where schemaname in ('public', 'drizzle')`).length
    await killedRestoring(settings, async () => (await writing()) > 0)
    await expect.poll(writing, { timeout: 20_000 }).toBe(0)
    expect(await tables()).toBe(0)
    const restored = await commanded('restore', settings, file)
    expect(restored).toMatchObject({ exit: 0, counts: { sessions: 1, rows: { sessions: 1, people: 2 } } })
    const again = restoreBackup({
      file,
      to: { url: settings.DATABASE_URL, folder: '' },
      keys: { given: key.before, file: null },
    })
    await expect(again).rejects.toThrow(/has tables already/)

    const serving = await serve({ settings, folder: emptyFolder() })
    expect(await lettersAt(serving.origin)).toEqual(letters)
    const here = { url: settings.DATABASE_URL, folder: emptyFolder() }
    // [BK8] Never under a server that runs.
    const there = { folder: emptyFolder() }
    await expect(moved(here, there, key.before)).rejects.toThrow(/A server is using/)
    const next = newKey().toString('base64')
    const beside = await openAsItIs(here)
    const change = takeNewKey(beside.upkeep, { given: key.before, next, file: null })
    expect(await change.finally(beside.close)).toMatchObject({ kept: null })
    expect((await pair.mara.at(serving.origin).ask('/api/home')).code).toBe(200)
    await serving.stop()
    // [BK10] Until the settings say otherwise, a start takes whichever is in use.
    const both = await serve({ settings: { ...settings, HALFWAY_KEY_NEXT: next }, folder: emptyFolder() })
    await both.stop()
    // As when the seconds are over for which one that was stopped is taken to live.
    await sql`delete from nodes`
    await goesOn({ ...settings, HALFWAY_KEY: next }, there)
  }, 120_000)
})

const moved = async (from: DatabasePlace, to: DatabasePlace, given: string) => {
  const source = await openAsItIs(from)
  const moving = moveEverything(source, {
    to,
    keys: { given, file: null },
    spool: join(emptyFolder(), 'moving'),
    at: 1,
  })
  return moving.finally(source.close)
}

/** Restored once more, and killed while it reads the backup for the second time, to put it in. */
async function killedRestoring(settings: Record<string, string>, isAtWork: () => Promise<boolean>): Promise<void> {
  const pipe = join(emptyFolder(), 'pipe')
  execFileSync('mkfifo', [pipe])
  const command = await beginCommand('restore', settings, pipe)
  await writeFile(pipe, readFileSync(file))
  await expect.poll(isAtWork, { timeout: 60_000 }).toBe(true)
  const again = await open(pipe, 'w')
  command.kill('SIGKILL')
  await once(command, 'exit')
  await again.close()
}

/** [BK8] [BK9] From Postgres into a folder and on to another Postgres. */
async function goesOn(settings: Record<'DATABASE_URL' | 'HALFWAY_KEY', string>, there: { folder: string }) {
  const folder = emptyFolder()
  // What a kill in the middle leaves in a folder.
  mkdirSync(join(there.folder, 'database.unfinished'))
  writeFileSync(join(there.folder, 'database.unfinished', 'PG_VERSION'), '18\n')
  const told = await commanded('move', { ...settings, DATA_DIR: folder }, there.folder)
  expect(told).toMatchObject({ exit: 0, counts: { moved: there.folder, sessions: 1 } })
  await expect(serve({ settings, folder })).rejects.toThrow(/was moved to/)
  const { HALFWAY_KEY } = settings
  const serving = await serve({ settings: { HALFWAY_KEY }, folder: there.folder })
  expect(await lettersAt(serving.origin)).toEqual(letters)
  await serving.stop()

  const last = { url: await freshUrl(), folder: '' }
  const source = await openAsItIs(there)
  // As a kill leaves it before anything has come over.
  await noteMove(source.upkeep, { place: last.url, begunAt: 1, doneAt: null })
  await source.close()
  for (const time of ['goes on', 'is done already']) {
    const { tables } = await moved(there, last, HALFWAY_KEY)
    expect([time, tables.length]).toEqual([time, told.counts.rows && Object.keys(told.counts.rows).length])
  }
  const end = await serve({ settings: { HALFWAY_KEY, DATABASE_URL: last.url }, folder })
  expect(await lettersAt(end.origin)).toEqual(letters)
  await end.stop()
  expect(await commanded('move', { ...settings, DATA_DIR: folder }, '--stay')).toMatchObject({ exit: 0 })
  const back = await serve({ settings, folder })
  expect(await lettersAt(back.origin)).toEqual(letters)
  await back.stop()
}
