// One server at a time on a Postgres database, by a lock that goes with its connection.
import postgres from 'postgres'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Database } from '#db/client.ts'
import { openDatabase } from '#db/open-database.ts'
import { freshUrl } from '#tests/support/database.ts'

let url: string
let sql: postgres.Sql

beforeAll(async () => {
  url = await freshUrl()
  sql = postgres(url, { max: 2, onnotice: () => {} })
  return () => sql.end()
})

const ANOTHER = 'Another Halfway is already serving the database'

/** As a server opens it. It waits for none before it, unless `patience` is given. */
async function opened({ patience = 0, lost = () => {} }: { patience?: number; lost?: (why: Error) => void } = {}) {
  const database = await openDatabase({ url, folder: '', serving: { lost, patience } })
  let closing: Promise<void> | undefined
  const close: Database['close'] = () => (closing ??= database.close())
  onTestFinished(close)
  return { ...database, close }
}

/** The connections that hold or want the lock of this database. */
function locks(granted = true) {
  return sql<{ pid: number }[]>`
    select pid from pg_locks where locktype = 'advisory' and objid = 4215535 and granted = ${granted}
    and database = (select oid from pg_database where datname = current_database())`
}

describe('DU One server on a database', () => {
  test('[DU32] a second one says so in a sentence and does not start; a command of the operator does', async () => {
    const first = await opened()
    await expect(opened()).rejects.toThrow(ANOTHER)
    await (await openDatabase({ url, folder: '' })).close()
    expect(await locks()).toHaveLength(1)
    await first.close()
    await (await opened()).close()
  })

  test('[DU32] one that is being stopped is waited for', async () => {
    const first = await opened()
    const second = opened({ patience: 60_000 })
    const waiting = async () =>
      (
        await sql`select 1 from pg_stat_activity where application_name = 'halfway server' and datname = current_database()`
      ).length
    await expect.poll(waiting, { timeout: 20_000 }).toBe(2)
    await first.close()
    await (await second).close()
  })

  test('[DU32] with the connection the lock goes, and it is taken anew', async () => {
    const lost = vi.fn()
    await opened({ lost })
    const [before] = await locks()
    await sql`select pg_terminate_backend(${before?.pid ?? 0})`
    const others = async () => (await locks()).filter(({ pid }) => pid !== before?.pid).length
    await expect.poll(others, { timeout: 20_000 }).toBe(1)
    await expect(opened()).rejects.toThrow(ANOTHER)
    expect(lost).not.toHaveBeenCalled()
  })

  test('[DU32] who finds it with another then, hears so in a sentence', async () => {
    const lost = vi.fn()
    await opened({ lost })
    const [before] = await locks()
    const next = await sql.reserve()
    onTestFinished(() => next.release())
    const given = next`select pg_advisory_lock(4215535)`.then(() => 'given')
    await expect.poll(() => locks(false), { timeout: 20_000 }).toHaveLength(1)
    await sql`select pg_terminate_backend(${before?.pid ?? 0})`
    expect(await given).toBe('given')
    await expect.poll(() => lost.mock.calls.length, { timeout: 20_000 }).toBe(1)
    expect(String(lost.mock.calls[0]?.[0])).toContain(ANOTHER)
    await next`select pg_advisory_unlock(4215535)`
  })
})
