// A long low: that somebody from outside can help, said once and to both.
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { bandOf } from '../bands.ts'
import { sentence } from '../blocks/sentence.ts'
import { comparable } from '../blocks/since-last-time.ts'
import { scalesGiven } from '../opened.ts'
import { hasPart } from '../parts.ts'
import type { Sentence, Source } from '../sentences.ts'

const LONG_LOW = 3

/** [LE12] Once, when both have stood low on the same scale for the third time running. */
export function lowForLong(session: Session, others: readonly Session[]): Sentence[] {
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
