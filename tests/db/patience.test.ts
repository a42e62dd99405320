// How long the embedded database lets anybody wait behind another, and that what was refused for it is never done after all.
import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '#db/client.ts'
import { openDatabase } from '#db/open-database.ts'
import { after, inTime } from '#db/patience.ts'
import { NotBegun, troubleIn } from '#db/trouble.ts'
import { freshFolder } from '#tests/support/database.ts'
import { atEnd } from '#tests/support/ending.ts'

let db: Db
const said = async () => ((await db.execute(sql`select word from said`)) as unknown as { rows: object[] }).rows

beforeAll(async () => {
  const database = await openDatabase({ folder: await freshFolder(), patience: 150 })
  atEnd(database.close)
  db = database.db
  await db.execute(sql`create table said (word text)`)
})

beforeEach(async () => void (await db.execute(sql`delete from said`)))

describe('DU Waiting for the embedded database', () => {
  test.each(['alone', 'in a transaction'])('[DU40] what waits too long %s is refused and never done', async (how) => {
    let free = () => {}
    const held = db.transaction(() => new Promise<void>((resolve) => (free = resolve)))
    const word = sql`insert into said values ('late')`
    const late = how === 'alone' ? db.execute(word) : db.transaction((tx) => tx.execute(word))
    const fault = await late.then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(troubleIn(fault)).toBe('not-done')
    free()
    await held
    expect(await said()).toEqual([])
    await db.execute(sql`insert into said values ('in time')`)
    expect(await said()).toEqual([{ word: 'in time' }])
  })

  test.each([
    ['nobody is served', 0, 1_000, 'refused'],
    ['others are served all the while', 3, 4_000, 'done'],
    ['others are served once, and then nobody', 1, 2_000, 'refused'],
    ['there is no end of others', 100, 4_000, 'refused'],
  ])('[DU40] while %s: whoever waits is told so, or waits on', async (_, crowd, until, comes) => {
    vi.useFakeTimers()
    try {
      const served = { count: 0 }
      let begin = async () => {}
      const take = (begun: () => Promise<void>) => {
        begin = begun
      }
      const waiting = { patience: 1_000, served, late: () => new NotBegun('late') }
      const came = inTime(take, async () => 'done', waiting).catch(() => 'refused')
      for (let gone = 0; gone < until; gone += 500) {
        if (gone < crowd * 1_000) served.count += 1
        await vi.advanceTimersByTimeAsync(gone + 500 < until ? 500 : 501)
        if (comes === 'done' && gone + 500 === 3_500) await begin()
      }
      await begin()
      expect(await came).toBe(comes)
    } finally {
      vi.useRealTimers()
    }
  })

  test('[DU40] a transaction that would wait for itself is refused and taken back', async () => {
    const around = db.transaction(async (tx) => {
      await tx.execute(sql`insert into said values ('half')`)
      await db.execute(sql`select 1`)
    })
    await expect(around).rejects.toThrow()
    expect(await said()).toEqual([])
  })

  test('[DU40] time in which the process itself was held up is not counted', async () => {
    let isOver = false
    after(200, () => {
      isOver = true
    })
    const until = performance.now() + 400
    while (performance.now() < until) void 0
    await new Promise((resolve) => setTimeout(resolve, 1))
    expect(isOver).toBe(false)
    await expect.poll(() => isOver).toBe(true)
  })

  test.each([
    [{ code: '55P03' }, 'not-done'],
    [{ code: '57014' }, 'not-done'],
    [{ code: 'ECONNREFUSED' }, 'not-done'],
    [{ code: 'CONNECTION_CLOSED' }, 'lost'],
    [{ code: '57P01' }, 'lost'],
    [{ code: '23505' }, null],
    [{}, null],
  ])('[DU41] of %j it is known: %s, however it is wrapped', (fields, known) => {
    const fault = Object.assign(new Error('of the database'), fields)
    expect(troubleIn(fault)).toBe(known)
    expect(troubleIn(new Error('around', { cause: new Error('around', { cause: fault }) }))).toBe(known)
    expect(troubleIn(new NotBegun('late'))).toBe('not-done')
  })
})
