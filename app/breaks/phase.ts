// What a break is at a moment, from its times alone: no timer anywhere carries meaning.
import type { BreakView } from '#shared/session/view-shape.ts'
import type { Instant } from '#shared/time.ts'

/** `on`: until the promised time. `due`: for five minutes the caller alone is asked back. `late`: after that. `back`: the caller is. */
export type BreakPhase = 'on' | 'due' | 'late' | 'back'

export function phaseOf(taken: BreakView, now: Instant): BreakPhase {
  if (taken.callerReturned) return 'back'
  if (now < taken.until) return 'on'
  return now < taken.graceUntil ? 'due' : 'late'
}

/** How that is told of a break from home: one that says no time passes by the day. */
export function stageOf({ openEnded }: Pick<BreakView, 'openEnded'>, phase: BreakPhase) {
  if (!openEnded || phase === 'back') return phase
  return phase === 'on' ? 'open' : 'past'
}
