// Weeks of Weather, one after the other, for couples who look at closeness and room for the third time.
import { weather } from '#shared/exercises/weather.ts'
import type { Response } from '#shared/session/commands.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { DAY } from '#shared/time.ts'
import { EVENING } from '#tests/support/given.ts'
import { both, closing, does, type Move, onward, scales, secondEvening } from '../evening.ts'

type Sky = [closeness: number, room: number]

export const sky = (first: Sky, second: Sky): Move[] => {
  const at = ([closeness, room]: Sky) => scales({ 'closeness-felt': closeness, 'room-felt': room })
  return [both('sky', at(first), at(second)), onward('sky')]
}

/** A wish of each, answered in turn; what is later or smaller is taken. */
export function wishes(
  [mine, yours]: [string, string],
  answers: [Response, Response],
  locales: ['en', 'en' | 'es'],
): Move[] {
  const [en, other] = locales
  const step = 'small-thing'
  const takes = ({ says }: Response, seat: PartnerSeat) =>
    says === 'yes' ? [] : [does(seat, { type: 'accept-response', step })]
  return [
    does('first', { type: 'offer', step, text: mine, locale: en }),
    does('second', { type: 'offer', step, text: yours, locale: other }),
    does('second', { type: 'respond', step, response: answers[0], locale: other }),
    does('first', { type: 'respond', step, response: answers[1], locale: en }),
    ...takes(answers[0], 'first'),
    ...takes(answers[1], 'second'),
    onward(step),
  ]
}

const ALL = ['sky', 'small-thing']

/** The first of the three, in which nobody wished for anything. */
export function firstWeek(first: Sky, second: Sky): Session {
  const { session } = secondEvening(
    weather,
    { at: EVENING - 14 * DAY },
    ...sky(first, second),
    both('landed', 'pass', 'pass'),
    onward('landed', 'own-gift'),
    both('small-thing', 'pass', 'pass'),
    onward('small-thing'),
    closing(null, null, [null, null]),
  )
  return { ...session, id: 'week-1' }
}

/** The second, with a wish of each. */
export function secondWeek(first: Sky, second: Sky, ...wished: Move[]): Session {
  const { session } = secondEvening(
    weather,
    { at: EVENING - 7 * DAY, earlier: { session: 'week-1', count: 1 } },
    ...sky(first, second),
    both('from-outside', 'pass', 'pass'),
    onward('from-outside', 'own-gift'),
    ...wished,
    closing(ALL, ALL, [null, null]),
  )
  return { ...session, id: 'week-2' }
}
