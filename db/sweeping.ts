// That something deleted still lies in the database's files. Who deletes only notes it; it is swept out beside everything else.
import { inArray } from 'drizzle-orm'
import type { Database, Tx } from './client.ts'
import { owedSweeps } from './schema/keeping.ts'

/** Belongs to the transaction that deletes, so that a kill after it loses nothing of what is owed. */
export async function oweSweep(tx: Tx): Promise<void> {
  await tx.insert(owedSweeps).values({})
}

type Owing = Pick<Database, 'upkeep' | 'sweep'>

/** Sweeps where something is owed. `later`: somebody still reads what was there before. */
export async function sweepOwed({ upkeep, sweep }: Owing): Promise<'nothing' | 'done' | 'later'> {
  const owed = await upkeep.select().from(owedSweeps)
  if (owed.length === 0) return 'nothing'
  if (!(await sweep())) return 'later'
  const swept = owed.map(({ id }) => id)
  await upkeep.delete(owedSweeps).where(inArray(owedSweeps.id, swept))
  return 'done'
}
