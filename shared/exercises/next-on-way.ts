// Which exercise a couple's way suggests next, and why. Pure; it counts no days in a row and never says that anything is late.
import { DAY, type Instant } from '#shared/time.ts'
import type { Way, WeeklyLook } from './ways.ts'

export type OnWay = {
  way: Way
  begunAt: Instant
  /** The couple's closed sessions, in any order. */
  closed: readonly { exercise: string; closedAt: Instant }[]
  /** Which of the way's own exercises the two have chosen; null until both have. */
  own: readonly string[] | null
}

export type WayStep = {
  exercise: string
  done: Instant | null
  /** One of those that the two choose between, while they have not both chosen. */
  unsettled: boolean
}

/** `why`: a key of the words that say so. `before`: the exercise it comes after. */
export type Next =
  | { why: 'first'; exercise: string }
  | { why: 'after'; exercise: string; before: string }
  | { why: 'again'; exercise: string }
  | { why: 'choose' }
  | { why: 'rest'; until: Instant }
  | { why: 'done' }

/** The way's exercises in their order, without those that neither chose. Where nobody has to choose, none of them is on it before both have. */
export function stepsOnWay({ way, begunAt, closed, own }: OnWay): WayStep[] {
  const between = (exercise: string) => way.own?.includes(exercise) === true
  // [CU11]
  const chosen = own ?? (way.ownIsFree ? [] : way.own)
  const walked = way.exercises.filter((exercise) => !between(exercise) || chosen?.includes(exercise))
  return walked.map((exercise) => {
    const done = closed.filter((one) => one.exercise === exercise && one.closedAt >= begunAt)
    const last = Math.max(...done.map(({ closedAt }) => closedAt))
    return { exercise, done: done.length > 0 ? last : null, unsettled: between(exercise) && !own }
  })
}

/** [SE13] The first in the way's order that is not done; on a way that comes round again, once its days have passed. */
export function nextOnWay(on: OnWay, now: Instant): Next {
  const steps = stepsOnWay(on)
  const at = steps.findIndex(({ done }) => done === null)
  const next = steps[at]
  if (next?.unsettled) return { why: 'choose' }
  const before = steps[at - 1]
  if (next)
    return before
      ? { why: 'after', exercise: next.exercise, before: before.exercise }
      : { why: 'first', exercise: next.exercise }
  const { everyDays } = on.way
  const [round] = steps
  if (!everyDays || !round) return { why: 'done' }
  const until = (round.done ?? 0) + everyDays * DAY
  return now < until ? { why: 'rest', until } : { why: 'again', exercise: round.exercise }
}

/** [DO10] Of what a way ends with in turns, what this round of it does: one of those that the couple has. */
export function looksInTurn(
  { inTurns = [] }: Way,
  rounds: number,
  has: (at: WeeklyLook) => boolean,
): WeeklyLook | null {
  const there = inTurns.filter(has)
  return there[rounds % there.length] ?? null
}
