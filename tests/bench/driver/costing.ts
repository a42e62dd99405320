// What a piece of work costs a server and its database in processor time, while it lasts.
import { cpuOf } from './cpu.ts'

/** In microseconds; null where it is not known, or there is no such process. */
export type Cost = { node: number | null; other: number | null; database: number | null; redis: number | null }

type Processes = {
  child: { pid: number }
  /** The second server, where there are two. */
  other: { pid: number } | null
  databasePid: number | null
  redisPid: number | null
}

export async function costing<T>(
  { child, other, databasePid, redisPid }: Processes,
  work: () => Promise<T>,
): Promise<{ done: T; cost: Cost }> {
  const pids = [child.pid, other?.pid ?? null, databasePid, redisPid]
  const before = pids.map((pid) => pid && cpuOf(pid))
  const done = await work()
  const after = pids.map((pid) => pid && cpuOf(pid))
  const [node = null, second = null, database = null, redis = null] = pids.map((_, at) => apart(before[at], after[at]))
  return { done, cost: { node, other: second, database, redis } }
}

function apart(before: number | null | undefined, after: number | null | undefined): number | null {
  return typeof before === 'number' && typeof after === 'number' ? after - before : null
}

export function perOne(cost: number | null, count: number): number | null {
  return cost === null || count === 0 ? null : cost / count
}

/** Of all servers. */
export function both({ node, other }: Cost): number | null {
  return node === null ? null : node + (other ?? 0)
}
