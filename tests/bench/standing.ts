// What rooms cost a server and its database by being there, and what their logs take on the disk.
import postgres from 'postgres'
import type { Contender } from './contenders.ts'
import { costing } from './driver/costing.ts'
import { saturate } from './driver/loads.ts'
import type { Tally } from './driver/tally.ts'
import type { Plan } from './plan.ts'
import { enterAll } from './round.ts'

/** By the room and second, in microseconds; by the command, in bytes. */
export type Standing = { node: number | null; database: number | null; disk: number | null; wal: number | null }

export async function standingIn(contender: Contender, { standing, live }: Plan, tally: Tally): Promise<Standing> {
  const { seconds, rooms } = standing
  const still = () => costing(contender, () => new Promise((resolve) => setTimeout(resolve, seconds * 1_000)))
  // What it costs to be a server at all is the same with few rooms.
  const few = await enterAll(contender.wire, await contender.make(live), tally)
  const { cost: before } = await still()
  const many = await enterAll(contender.wire, await contender.make(rooms), tally)
  const { cost: after } = await still()
  const sizes = await bytesOf(contender, async () => (await saturate(many, { seconds: 60, most: 20, tally })).count)
  for (const room of [...few, ...many]) room.close()
  const apart = (of: 'node' | 'database') => {
    const [less, more] = [before[of], after[of]]
    return less === null || more === null ? null : (more - less) / rooms / seconds
  }
  return { node: apart('node'), database: apart('database'), ...sizes }
}

async function bytesOf(
  { databaseUrl }: Contender,
  work: () => Promise<number>,
): Promise<Pick<Standing, 'disk' | 'wal'>> {
  if (!databaseUrl) return { disk: null, wal: null }
  const sql = postgres(databaseUrl, { max: 1 })
  const sizes = async () => {
    const [row] = await sql<{ disk: string; wal: string }[]>`
      select pg_total_relation_size('entries') as disk, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as wal`
    return { disk: Number(row?.disk), wal: Number(row?.wal) }
  }
  const before = await sizes()
  const count = await work()
  const after = await sizes()
  await sql.end()
  return { disk: (after.disk - before.disk) / count, wal: (after.wal - before.wal) / count }
}
