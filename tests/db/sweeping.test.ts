// Sweeping a Postgres database: beside everybody who uses it, and with nothing sealed in what Postgres remembers of its tables.
import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { deleteCouple } from '#db/erasing.ts'
import { destroyKey, keepKey } from '#db/keys.ts'
import { openDatabase } from '#db/open-database.ts'
import { sweepOwed } from '#db/sweeping.ts'
import { newKey } from '#server/log/seal.ts'
import { freshUrl } from '#tests/support/database.ts'
import { aCouple, NOON } from '#tests/support/rows.ts'

let database: Database
let sql: postgres.Sql

beforeAll(async () => {
  const url = await freshUrl()
  database = await openDatabase({ url, folder: '' })
  sql = postgres(url, { max: 2, onnotice: () => {} })
  return () => Promise.all([sql.end(), database.close()])
})

async function aKey() {
  const made = await aCouple(database.db)
  const own = { couple: made.couple, person: made.first }
  await keepKey(database.db, { ...own, key: randomUUID(), wrapped: newKey() })
  return own
}

describe('PR Sweeping beside others', () => {
  test('[DU33] while a backup reads, nobody asks for a table to itself, and what it still sees is swept later', async () => {
    const [one, all] = [await aKey(), await aKey()]
    const backup = await sql.reserve()
    onTestFinished(() => backup.release())
    await backup`begin isolation level repeatable read`
    // So whoever wanted a table to itself would wait, and be seen waiting.
    for (const { tablename } of await backup`select tablename from pg_tables where schemaname = 'public'`)
      await backup`select count(*) from ${sql(tablename)}`
    const { db } = database
    await db.transaction((tx) => destroyKey(tx, one))
    await db.transaction((tx) => deleteCouple(tx, { couple: all.couple, at: NOON }))
    expect(await sweepOwed(database)).toBe('later')
    await aKey()
    await backup`commit`
    // Whoever was just served by another connection may be a moment older.
    await expect.poll(() => sweepOwed(database), { timeout: 20_000 }).toBe('done')
    expect(await sweepOwed(database)).toBe('nothing')
  })

  test('[DU35] of nothing that is sealed does Postgres keep samples', async () => {
    for (let made = 0; made < 3; made++) await aKey()
    await sql`analyze`
    const kept = await sql`select tablename, attname from pg_stats where schemaname = 'public' and tablename = 'keys'`
    expect(kept.map(({ attname }) => attname)).toContain('couple_id')
    expect(kept.map(({ attname }) => attname)).not.toContain('wrapped')
    const sampled = await sql`
      select attrelid::regclass::text || '.' || attname as column from pg_attribute
      where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r')
      and (atttypid = 'bytea'::regtype or attname = 'password') and attnum > 0 and attstattarget is distinct from 0`
    expect(sampled).toEqual([])
  })
})
