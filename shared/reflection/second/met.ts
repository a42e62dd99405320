// Where the two meet: both low or both high on one scale, the same thing near the top for both, the same pick, the same wish.

import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { band, bandOf, meetingOf } from '../bands.ts'
import { ranksMet } from '../blocks/meet.ts'
import { reference, sentence } from '../blocks/sentence.ts'
import { comparable } from '../blocks/since-last-time.ts'
import { scalesGiven } from '../opened.ts'
import { hasPart } from '../parts.ts'
import { GAP, type Gap, type Sentence, type Source } from '../sentences.ts'
import { choices } from './choices.ts'
import { wishedAlike } from './wished.ts'

const LONG_LOW = 3

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

/** [LE12] Once, when both have stood low on the same scale for the third time running. */
function lowForLong(session: Session, others: readonly Session[]): Sentence[] {
  const all = [...comparable(session, others), session].map((one) =>
    scalesGiven(one).find(({ step }) => hasPart(one, step, 'weighs')),
  )
  const now = all.at(-1)
  const long = (now?.prompt.scales ?? []).filter((id) => {
    const high = all.findLastIndex(
      (gave) => !gave?.values || PARTNER_SEATS.some((seat) => bandOf(gave.values?.[seat].values[id] ?? 0) !== 'low'),
    )
    return all.length - 1 - high === LONG_LOW
  })
  if (long.length === 0) return []
  const because = all.slice(-LONG_LOW).flatMap((gave): Source[] => gave?.because ?? [])
  return [sentence('met.low-for-long', {}, because)]
}
