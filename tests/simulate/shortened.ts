// A schedule that breaks a promise, with as little in it as still breaks one.
import { type Plan, play, type Told } from './schedule.ts'

/** Leaves out one thing after the other while something is still broken. Gives the last that was. */
export async function shortened(plan: Plan): Promise<Told> {
  let shortest = await play(plan)
  for (let isShorter = true; isShorter; ) {
    isShorter = false
    for (const less of lessThan(shortest.plan)) {
      const told = await play(less)
      if (told.broken.length === 0) continue
      shortest = told
      isShorter = true
      break
    }
  }
  return shortest
}

function lessThan(plan: Plan): Plan[] {
  return [
    ...(plan.couples > 1 ? [{ ...plan, couples: plan.couples - 1 }] : []),
    ...(plan.hosted ? [{ ...plan, hosted: false }] : []),
    ...(plan.nodes > 1 ? [{ ...plan, nodes: plan.nodes - 1 }] : []),
    ...(plan.commands > 1 ? [{ ...plan, commands: plan.commands - 1 }] : []),
    ...plan.faults.map((fault) => ({ ...plan, faults: plan.faults.filter((other) => other !== fault) })),
  ]
}
