// The mark on a database whose everything was moved to another one, so that nobody writes in both. It stays here when the rest is copied.
import { setTimeout as wait } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import { CannotStart } from './cannot-start.ts'
import type { Db } from './client.ts'
import { rowsOf } from './migrations.ts'
import { moved } from './schema/keeping.ts'

const ONLY = 1
const LOOK = 250

/** `place`: where it went, without a password. `doneAt` null: it is on its way. */
export type Move = { place: string; begunAt: Instant; doneAt: Instant | null }

export async function moveOf(db: Db): Promise<Move | null> {
  const [found] = await db.select().from(moved).where(eq(moved.id, ONLY))
  return found ?? null
}

export async function noteMove(db: Db, move: Move): Promise<void> {
  await db
    .insert(moved)
    .values({ id: ONLY, ...move })
    .onConflictDoUpdate({ target: moved.id, set: move })
}

export async function forgetMove(db: Db): Promise<void> {
  await db.delete(moved).where(eq(moved.id, ONLY))
}

/** [BK9] */
export async function refuseMoved(db: Db): Promise<void> {
  const move = await moveOf(db)
  if (!move) return
  const how = move.doneAt ? 'was moved to' : 'is on its way to'
  const finish = move.doneAt ? '' : ` To finish that: npm run move -- ${move.place}`
  throw new CannotStart(
    `What lay in this database ${how} ${move.place}.${finish} To go on here instead, and nowhere else: npm run move -- --stay`,
  )
}

/** [BK8] Whether a server of this Postgres lives. What one that was stopped has said last is waited for until it is past. */
export async function isServed(db: Db): Promise<boolean> {
  const until = sql`select max(until)::text as found from nodes where until > clock_timestamp()`
  const told = async () => (await rowsOf(db, until))[0]?.found ?? null
  const before = await told()
  for (let now = before; now !== null; now = await told()) {
    if (now !== before) return true
    await wait(LOOK)
  }
  return false
}
