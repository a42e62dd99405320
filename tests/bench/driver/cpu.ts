// The processor time, user and system, that a process and all it started have taken. Linux tells it in /proc; elsewhere it is not known.
import { readdirSync, readFileSync } from 'node:fs'

// The kernel's clock tick, 100 a second on every architecture that Node runs on.
const MICROSECONDS = 10_000
const [PARENT, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM] = [1, 11, 12, 13, 14]

/** In microseconds, with those of its children that have ended. Null where nothing tells it. */
export function cpuOf(pid: number): number | null {
  const all = readAll()
  const root = all.get(pid)
  if (!root) return null
  const own = [USER, SYSTEM, ENDED_USER, ENDED_SYSTEM].reduce((sum, at) => sum + Number(root[at]), 0) * MICROSECONDS
  const children = [...all].filter(([, fields]) => Number(fields[PARENT]) === pid)
  return children.reduce((sum, [child]) => sum + (cpuOf(child) ?? 0), own)
}

/** What /proc says of each process, from its state on: its name, which stands before, may hold spaces. */
function readAll(): Map<number, string[]> {
  try {
    const pids = readdirSync('/proc').map(Number).filter(Number.isInteger)
    return new Map(pids.flatMap((pid) => statOf(pid)))
  } catch {
    return new Map()
  }
}

function statOf(pid: number): [number, string[]][] {
  try {
    const told = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return [[pid, told.slice(told.lastIndexOf(')') + 2).split(' ')]]
  } catch {
    return []
  }
}
