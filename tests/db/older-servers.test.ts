// Many servers on one Postgres database, and none beside a version that served it alone, by the lock that such a version held.
import postgres from 'postgres'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { outlastOlder } from '#db/older-servers.ts'
import { openDatabase } from '#db/open-database.ts'
import { freshUrl } from '#tests/support/database.ts'

let url: string
let sql: postgres.Sql

beforeAll(async () => {
  url = await freshUrl()
  sql = postgres(url, { max: 3, onnotice: () => {} })
  return () => sql.end()
})

/** As a server opens it. */
const opened = () => openDatabase({ url, folder: '', serving: { lost: () => {} } })

/** Serves as an earlier version did; gives what ends that. */
async function olderServes(): Promise<() => Promise<void>> {
  const older = await sql.reserve()
  await older`select pg_advisory_lock(4215535)`
  let served: Promise<unknown> | undefined
  const end = async () => {
    served ??= older`select pg_advisory_unlock(4215535)`.then(() => older.release())
    await served
  }
  onTestFinished(end)
  return end
}

describe('DU Servers on a database', () => {
  test('[DU32] three that start on an empty one at the same moment all come up', async () => {
    const all = await Promise.all([opened(), opened(), opened()])
    for (const { db } of all) await db.execute('select count(*) from sessions')
    for (const { close } of all) await close()
  })

  test('[DU32] while an earlier version serves it alone, that is said in a sentence; a command of the operator works', async () => {
    const end = await olderServes()
    const starting = await sql.reserve()
    onTestFinished(() => starting.release())
    await expect(outlastOlder(starting, 0)).rejects.toThrow('An earlier version of Halfway is serving the database')
    await (await openDatabase({ url, folder: '' })).close()
    await end()
    await outlastOlder(starting, 0)
    // Until it has migrated, no earlier version begins to serve.
    const [row] = await sql`select pg_try_advisory_lock(4215535) as given`
    expect(row?.given).toBe(false)
    await starting`select pg_advisory_unlock_shared(4215535)`
  })

  test('[DU32] one that is being stopped is waited for', async () => {
    const end = await olderServes()
    const waiting = opened()
    const asks = async () =>
      (
        await sql`select 1 from pg_stat_activity where query like '%pg_try_advisory_lock_shared%' and pid <> pg_backend_pid()
        and datname = current_database()`
      ).length
    await expect.poll(asks, { timeout: 20_000 }).toBe(1)
    await end()
    await (await waiting).close()
  })
})
