// What many schedules came to.
import type { Told } from './schedule.ts'

export type Sum = {
  schedules: number
  commands: number
  /** How many steps have opened, each to both. */
  reveals: number
  happened: number
  faults: Record<string, number>
  /** The seeds of those in which a promise was broken, and how often each was. */
  violating: number[]
  broken: Record<string, number>
  /** How many were played twice, and the seeds of those that went another way then. */
  replayed: number
  unlike: number[]
}

export function NOTHING(): Sum {
  return {
    schedules: 0,
    commands: 0,
    reveals: 0,
    happened: 0,
    faults: {},
    violating: [],
    broken: {},
    replayed: 0,
    unlike: [],
  }
}

export function noteReplay(sum: Sum, { plan, story }: Told, again: Told): void {
  sum.replayed += 1
  if (story.join('\n') !== again.story.join('\n')) sum.unlike.push(plan.seed)
}

export function noteTold(sum: Sum, { plan, commands, reveals, happened, faults, broken }: Told): void {
  const violating = broken.length > 0 ? [plan.seed] : []
  const promises: Record<string, number> = {}
  for (const [promise = ''] of broken.map((what) => what.split(':'))) promises[promise] = (promises[promise] ?? 0) + 1
  addTo(sum, { ...NOTHING(), schedules: 1, commands, reveals, happened, faults, violating, broken: promises })
}

export function addTo(sum: Sum, more: Sum): Sum {
  sum.schedules += more.schedules
  sum.commands += more.commands
  sum.reveals += more.reveals
  sum.happened += more.happened
  addCounts(sum.faults, more.faults)
  addCounts(sum.broken, more.broken)
  sum.violating.push(...more.violating)
  sum.replayed += more.replayed
  sum.unlike.push(...more.unlike)
  return sum
}

function addCounts(counts: Record<string, number>, more: Record<string, number>): void {
  for (const [name, times] of Object.entries(more)) counts[name] = (counts[name] ?? 0) + times
}
