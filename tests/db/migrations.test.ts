// Migrations: servers that start at the same moment do not get into each other's way, and the tables are as the schema says.
import { readdirSync, readFileSync } from 'node:fs'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { CannotStart } from '#db/cannot-start.ts'
import { lastMigration } from '#db/migrations.ts'
import { openAsItIs, openDatabase } from '#db/open-database.ts'
import * as auth from '#db/schema/auth.ts'
import * as counselling from '#db/schema/counselling.ts'
import * as couplesAndKeys from '#db/schema/couples.ts'
import * as invites from '#db/schema/invites.ts'
import * as keeping from '#db/schema/keeping.ts'
import * as nodes from '#db/schema/nodes.ts'
import * as ownExercises from '#db/schema/own-exercises.ts'
import * as people from '#db/schema/people.ts'
import * as log from '#db/schema/sessions.ts'
import * as ways from '#db/schema/ways.ts'
import { freshUrl } from '#tests/support/database.ts'

const url = await freshUrl()

describe('DU Migrations', () => {
  test('three servers that start at once on an empty Postgres all come up', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ url, folder: '' })))
    for (const { db, kind, close } of opened) {
      expect(kind).toBe('postgres')
      expect(await db.select().from(couplesAndKeys.couples)).toEqual([])
      await close()
    }
  })

  test('[DU21] a database that a newer version has changed is left as it is, and that is said', async () => {
    const newer = await freshUrl()
    const first = await openDatabase({ url: newer, folder: '' })
    await first.db.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 4102444800000)`,
    )
    await first.close()
    await expect(openDatabase({ url: newer, folder: '' })).rejects.toThrow(/made by a newer version of Halfway/)
  })

  test('[BK4] a command that only looks does not bring an older database further', async () => {
    const older = await freshUrl()
    const first = await openDatabase({ url: older, folder: '' })
    await first.db.execute(
      sql`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`,
    )
    const was = await lastMigration(first.db)
    await expect(openAsItIs({ url: older, folder: '' })).rejects.toThrow(/made by an older version of Halfway/)
    expect(await lastMigration(first.db)).toBe(was)
    await first.close()
  })

  test('[RM8] a database that cannot be opened is said to be so, without its password', async () => {
    const missing = Object.assign(new URL(url), { pathname: 'nowhere', password: 'secret' }).href
    const wrong = {
      'postgres://me:secret@127.0.0.1:1/halfway': /nobody answers at 127\.0\.0\.1, port 1 \(ECONNREFUSED\)/,
      [missing]: /there is none named nowhere \(3D000\)\. Make it first: createdb nowhere/,
    }
    for (const [place, sentence] of Object.entries(wrong)) {
      const fault = await openDatabase({ url: place, folder: '' }).catch((thrown) => thrown)
      expect(fault).toBeInstanceOf(CannotStart)
      expect(fault.message).toMatch(sentence)
      expect(fault.message).not.toContain('secret')
    }
  })

  test('no table was changed without a migration', async () => {
    const written = readdirSync('db/migrations/meta').filter((file) => file.endsWith('_snapshot.json'))
    const last = JSON.parse(readFileSync(`db/migrations/meta/${written.sort().at(-1)}`, 'utf8'))
    const tables = generateDrizzleJson(
      {
        ...auth,
        ...keeping,
        ...people,
        ...couplesAndKeys,
        ...log,
        ...invites,
        ...ways,
        ...counselling,
        ...ownExercises,
        ...nodes,
      },
      last.id,
      undefined,
      'snake_case',
    )
    expect(await generateMigration(last, tables)).toEqual([])
  })
})
