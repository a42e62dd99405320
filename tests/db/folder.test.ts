// The embedded database's folder: one opener, and no half of a database after a kill.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import type { PgliteDatabase } from 'drizzle-orm/pglite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { CannotStart } from '#db/cannot-start.ts'
import { unpack } from '#db/embedded.ts'
import { lockFolder } from '#db/lock.ts'
import { openDatabase } from '#db/open-database.ts'
import { couples } from '#db/schema/couples.ts'
import { emptyFolder, freshFolder } from '#tests/support/database.ts'
import { FLAGS } from '#tests/support/flags.ts'

const folder = emptyFolder()
const foreign = emptyFolder()
const used = await freshFolder()

/** The build's own, where there is one. */
function emptyAsBuilt(): string {
  const built = 'dist/empty-database.tar.gz'
  if (existsSync(built)) return built
  const root = emptyFolder()
  mkdirSync(join(root, 'dist'))
  execFileSync(process.execPath, [...FLAGS, resolve('db/empty-database.mjs')], { cwd: root })
  return join(root, built)
}

describe('DU The folder', () => {
  test.each(['linux', 'darwin'] as const)(
    'a second opener is refused, until the first is gone (%s)',
    async (platform) => {
      const release = await lockFolder(folder, { platform })
      await expect(lockFolder(folder, { platform })).rejects.toThrow(CannotStart)
      await release()
      await (await lockFolder(folder, { platform }))()
    },
  )

  test('the database itself refuses a second opener', async () => {
    const first = await openDatabase({ folder: used })
    await expect(openDatabase({ folder: used })).rejects.toThrow('Another Halfway is already using')
    await first.close()
    const second = await openDatabase({ folder: used })
    await second.close()
  })

  test('[FC9] what was kept is there after reopening, and little memory is taken for it', async () => {
    const id = '0b1f9a52-5f1c-4d92-8a3e-2f8f6f1f0a01'
    const first = await openDatabase({ folder: used })
    await first.db.insert(couples).values({ id, createdAt: 1_795_000_000_123 })
    await first.close()
    const second = await openDatabase({ folder: used })
    onTestFinished(second.close)
    expect(await second.db.select().from(couples)).toMatchObject([{ id, createdAt: 1_795_000_000_123 }])
    const { rows } = await (second.db as PgliteDatabase).execute(sql`show shared_buffers`)
    expect(rows).toEqual([{ shared_buffers: '32MB' }])
  })

  test('[DU84] the empty database that a build makes is opened as one that is made here', async () => {
    const unpacked = emptyFolder()
    await unpack(emptyAsBuilt(), join(unpacked, 'database'))
    const opened = await openDatabase({ folder: unpacked })
    onTestFinished(opened.close)
    expect(await opened.db.select().from(couples)).toEqual([])
    expect(statSync(join(unpacked, 'database')).mode & 0o777).toBe(0o700)
  }, 60_000)

  test('what a killed first start left behind is made anew', async () => {
    const left = join(folder, 'database.unfinished')
    mkdirSync(left)
    writeFileSync(join(left, 'PG_VERSION'), '18\n')
    const opened = await openDatabase({ folder })
    onTestFinished(opened.close)
    expect(existsSync(left)).toBe(false)
    expect(await opened.db.select().from(couples)).toEqual([])
  }, 60_000)

  test('[BK3] a database of another major version of Postgres is left as it is, and the way is said', async () => {
    const older = await freshFolder()
    const named = join(older, 'database', 'PG_VERSION')
    writeFileSync(named, '17\n')
    await expect(openDatabase({ folder: older })).rejects.toThrow(
      /made by Postgres 17, .* brings Postgres \d+\. .*npm run backup.*npm run restore/,
    )
    expect(readFileSync(named, 'utf8')).toBe('17\n')
  })

  test('[RM8] a folder that cannot be made is said to be so', async () => {
    const file = join(emptyFolder(), 'file')
    writeFileSync(file, '')
    await expect(openDatabase({ folder: join(file, 'data') })).rejects.toThrow(
      /^The folder .* of DATA_DIR cannot be made \(ENOTDIR\)/,
    )
  })

  test('a folder that is not ours is left alone', async () => {
    mkdirSync(join(foreign, 'database'))
    writeFileSync(join(foreign, 'database', 'letters.txt'), 'dear you')
    await expect(openDatabase({ folder: foreign })).rejects.toThrow(CannotStart)
    expect(existsSync(join(foreign, 'database', 'letters.txt'))).toBe(true)
  })
})
