// Whether the loop came up since it was named, and whether a way out helped: each one's last word on it. Nothing is counted.
import { LOOP } from '#shared/exercises/our-loop.ts'
import type { Session } from '#shared/session/session.ts'
import { stepById } from '#shared/session/walk.ts'
import type { Sentence } from './reflection.ts'
import { name, sentence, sourceOf } from './sentence.ts'
import { inTurn } from './turns.ts'

export const SINCE = 'loop.since'

export function loopSince(session: Session): Sentence[] {
  const step = stepById(session, LOOP.name)
  const reviews = step ? (session.states[step.id]?.loopReviews ?? []) : []
  return inTurn(session).flatMap((seat): Sentence[] => {
    const last = reviews.findLast((review) => review.seat === seat)
    if (!last) return []
    const because = [sourceOf(session, last)]
    const cameUp = sentence(`${SINCE}.came-up.${last.cameUp}`, { name: name(seat) }, because)
    if (last.cameUp === 'not' || last.wayOut === 'not-yet') return [cameUp]
    return [cameUp, sentence(`${SINCE}.way-out.${last.wayOut}`, { name: name(seat) }, because)]
  })
}
