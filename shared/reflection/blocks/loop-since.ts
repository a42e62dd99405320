// Whether the loop came up since it was named, and whether a way out helped: each one's last word on it. Nothing is counted.
import { LOOP } from '#shared/exercises/our-loop.ts'
import { isErased } from '#shared/session/events.ts'
import type { Session } from '#shared/session/session.ts'
import { stepById } from '#shared/session/walk.ts'
import { GAP, type Gap, type Sentence } from '../sentences.ts'
import { name, sentence, sourceOf } from './sentence.ts'
import { inTurn } from './turns.ts'

export const SINCE = 'loop.since'

export function loopSince(session: Session): (Sentence | Gap)[] {
  const step = stepById(session, LOOP.name)
  const reviews = step ? (session.states[step.id]?.loopReviews ?? []) : []
  return inTurn(session).flatMap((seat): (Sentence | Gap)[] => {
    const last = reviews.findLast((review) => review.seat === seat)
    if (!last) return []
    if (isErased(last.told)) return [GAP]
    const { cameUp, wayOut } = last.told
    const because = [sourceOf(session, last)]
    const came = sentence(`${SINCE}.came-up.${cameUp}`, { name: name(seat) }, because)
    if (cameUp === 'not' || wayOut === 'not-yet') return [came]
    return [came, sentence(`${SINCE}.way-out.${wayOut}`, { name: name(seat) }, because)]
  })
}
