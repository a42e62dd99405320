// Where we already meet: both high on the same scale, or the same thing among both one's first three. It never speaks of one alone.
import type { Session } from '#shared/session/session.ts'
import { ranksGiven, scalesGiven } from '../opened.ts'
import { GAP, type Gap, type Sentence, type Value } from '../sentences.ts'
import { isWide } from './differ.ts'
import { reference, sentence } from './sentence.ts'

const HIGH = 7
const FIRST = 3

export function meet(session: Session): (Sentence | Gap)[] {
  return [...scales(session), ...ranksMet(session, 'meet.first-three')]
}

// [RE11] [RE29] What is told as a difference is no meeting.
function scales(session: Session): (Sentence | Gap)[] {
  return scalesGiven(session).flatMap(({ step, prompt, values, because }): (Sentence | Gap)[] => {
    if (!values) return [GAP]
    const isHigh = (id: string) => [values.first, values.second].every((given) => (given.values[id] ?? 0) >= HIGH)
    const meeting = prompt.scales.filter((id) => isHigh(id) && !isWide(values, id))
    return meeting.map((id) =>
      sentence('meet.scale', { scale: { as: 'scale', ...reference(session, step, id) } }, because),
    )
  })
}

// [RE12] With fewer than six to order, two first threes overlap whatever anybody wants.
/** What both placed among their first three. */
export function ranksMet(session: Session, key: 'meet.first-three' | 'met.near-the-top'): (Sentence | Gap)[] {
  return ranksGiven(session).flatMap(({ step, prompt, values, because }): (Sentence | Gap)[] => {
    if (prompt.options.length < 2 * FIRST) return []
    if (!values) return [GAP]
    const isFirst = (id: string) =>
      [values.first, values.second].every(({ order }) => order.slice(0, FIRST).includes(id))
    const options = prompt.options
      .filter(isFirst)
      .map((id): Value => ({ as: 'option', ...reference(session, step, id) }))
    return options.length > 0 ? [sentence(key, { options: { as: 'list', values: options } }, because)] : []
  })
}
