// What many schedules came to.
import type { Told } from './schedule.ts'

export type Sum = {
  schedules: number
  commands: number
  happened: number
  faults: Record<string, number>
  /** The seeds of those in which a promise was broken. */
  violating: number[]
  /** How many were played twice, and the seeds of those that went another way then. */
  replayed: number
  unlike: number[]
}

export function NOTHING(): Sum {
  return { schedules: 0, commands: 0, happened: 0, faults: {}, violating: [], replayed: 0, unlike: [] }
}

export function noteReplay(sum: Sum, { plan, story }: Told, again: Told): void {
  sum.replayed += 1
  if (story.join('\n') !== again.story.join('\n')) sum.unlike.push(plan.seed)
}

export function noteTold(sum: Sum, { plan, commands, happened, faults, broken }: Told): void {
  const violating = broken.length > 0 ? [plan.seed] : []
  addTo(sum, { ...NOTHING(), schedules: 1, commands, happened, faults, violating })
}

export function addTo(sum: Sum, more: Sum): Sum {
  sum.schedules += more.schedules
  sum.commands += more.commands
  sum.happened += more.happened
  for (const [fault, times] of Object.entries(more.faults)) sum.faults[fault] = (sum.faults[fault] ?? 0) + times
  sum.violating.push(...more.violating)
  sum.replayed += more.replayed
  sum.unlike.push(...more.unlike)
  return sum
}
