// Where the two meet: both low or both high on one scale, the same thing near the top for both, the same pick, the same wish.

import type { Session } from '#shared/session/session.ts'
import { band, meetingOf } from '../bands.ts'
import { ranksMet } from '../blocks/meet.ts'
import { reference, sentence } from '../blocks/sentence.ts'
import { scalesGiven } from '../opened.ts'
import { hasPart } from '../parts.ts'
import { GAP, type Gap, type Sentence } from '../sentences.ts'
import { choices } from './choices.ts'
import { lowForLong } from './long-low.ts'
import { wishedAlike } from './wished.ts'

export function met(session: Session, others: readonly Session[]): (Sentence | Gap)[] {
  return [
    ...scales(session),
    ...lowForLong(session, others),
    ...wishedAlike(session),
    ...ranksMet(session, 'met.near-the-top'),
    ...choices(session, true),
  ]
}

// [LE6]
function scales(session: Session): (Sentence | Gap)[] {
  return scalesGiven(session).flatMap(({ step, prompt, values, because }): (Sentence | Gap)[] => {
    if (hasPart(session, step, 'had')) return []
    if (!values) return [GAP]
    return prompt.scales.flatMap((id) => {
      const at = { first: values.first.values[id] ?? 0, second: values.second.values[id] ?? 0 }
      const meeting = meetingOf(at)
      if (!meeting) return []
      const told = {
        scale: { as: 'scale', ...reference(session, step, id) },
        band: band(session, step, id, at.first),
      } as const
      return [sentence(`met.${meeting}`, told, because)]
    })
  })
}
