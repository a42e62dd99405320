// What is done, how often and for how long, and what is aimed at.
import { absentDatabase } from './faults/absent-database.ts'
import type { Fault } from './faults/fault.ts'
import { MIXED } from './faults/faults.ts'
import { fullDisk } from './faults/full-disk.ts'
import { killServer } from './faults/kill-server.ts'
import { pausedReaders } from './faults/paused-readers.ts'
import { rolling } from './faults/rolling.ts'
import { silentDatabase } from './faults/silent-database.ts'
import { slowDatabase } from './faults/slow-database.ts'
import { storm } from './faults/storm.ts'
import type { Store } from './ground.ts'

export type Part = {
  name: string
  store: Store
  nodes: number
  faults: readonly Fault[]
  /** How many faults, one after the other; how many answers at the least; and how many rooms talk at a time. */
  times: number
  least: number
  rooms: number
  /** Of the whole time, this part at the most. */
  share: number
  isSmall?: boolean
  /** Whether one address leads to all servers; and how many milliseconds people think before they answer, about. */
  isBalanced?: boolean
  pace?: number
}

type Asked = { kills: number; nodes: number; only: readonly string[] | null }

export function partsOf({ kills, nodes, only }: Asked): Part[] {
  const postgres = { store: 'postgres', nodes } as const
  const embedded = { store: 'embedded', nodes: 1 } as const
  const few = { least: 200, rooms: 8 }
  const hardly = { least: 20, rooms: 2 }
  const parts: Part[] = [
    { name: 'embedded', ...embedded, faults: [killServer], times: kills, least: kills * 200, rooms: 32, share: 0.25 },
    { name: 'postgres', ...postgres, faults: MIXED, times: kills, least: kills * 500, rooms: 64, share: 0.35 },
    {
      name: 'rolling',
      ...postgres,
      ...{ faults: [rolling], times: kills / (2 * nodes), least: 0, rooms: 200, share: 0.15 },
      ...{ isBalanced: true, pace: 6_000 },
    },
    { name: 'storm', ...postgres, faults: [storm], times: 1, ...hardly, share: 0.05 },
    { name: 'readers', ...postgres, faults: [pausedReaders], times: 1, ...hardly, share: 0.05 },
    { name: 'disk-embedded', ...embedded, isSmall: true, faults: [fullDisk], times: 2, ...few, share: 0.05 },
    { name: 'disk-postgres', ...postgres, isSmall: true, faults: [fullDisk], times: 2, ...few, share: 0.05 },
    {
      name: 'database',
      ...postgres,
      faults: [slowDatabase, absentDatabase, silentDatabase],
      times: 6,
      ...few,
      share: 0.05,
    },
  ]
  if (!only) return parts
  const chosen = (part: Part) => part.faults.filter(({ name }) => only.includes(name) || only.includes(part.name))
  return parts.map((part) => ({ ...part, faults: chosen(part) })).filter(({ faults }) => faults.length > 0)
}
