// Since last time: the same scales then and now, in words. It says where each stands, and never why.
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { band, bandOf } from '../bands.ts'
import { inTurn, name, reference, sentence } from '../blocks/sentence.ts'
import { comparable, median } from '../blocks/since-last-time.ts'
import { type GaveScale, scalesGiven } from '../opened.ts'
import { partIn } from '../parts.ts'
import { GAP, type Gap, type Sentence, type Value } from '../sentences.ts'

const A_LITTLE = 2
const ENOUGH_FOR_A_MIDDLE = 3

type Gave = GaveScale

export function since(session: Session, others: readonly Session[]): (Sentence | Gap)[] {
  const earlier = comparable(session, others)
  const moved = scalesGiven(session).flatMap((now): (Sentence | Gap)[] => {
    const then = earlier.flatMap((one) => scalesGiven(one).filter(({ step }) => step.id === now.step.id))
    const last = then.at(-1)
    if (!last) return []
    if (!now.values || !last.values) return [GAP]
    return now.prompt.scales.flatMap((id) => [
      ...lastAndNow(session, id, last, now),
      ...middles(session, id, [...then, now]),
    ])
  })
  return [...moved, ...near(session, others)]
}

function at(gave: Gave, seat: PartnerSeat, id: string): number {
  return gave.values?.[seat].values[id] ?? 0
}

// [LE11] In words; within one of them, a step of two is a little.
function lastAndNow(session: Session, id: string, last: Gave, now: Gave): Sentence[] {
  const because = [...last.because, ...now.because]
  const scale: Value = { as: 'scale', ...reference(session, now.step, id) }
  const told = inTurn(session).map((seat) => {
    const [before, after] = [at(last, seat, id), at(now, seat, id)]
    const values = { scale, name: name(seat), now: band(session, now.step, id, after) }
    if (bandOf(before) !== bandOf(after)) {
      return sentence('since.moved', { ...values, before: band(session, now.step, id, before) }, because)
    }
    const by = after - before
    const how = by >= A_LITTLE ? 'higher' : by <= -A_LITTLE ? 'lower' : 'same'
    return sentence(`since.${how}`, values, because)
  })
  return told.every(({ key }) => key === 'since.same') ? [sentence('since.same-both', { scale }, because)] : told
}

function middles(session: Session, id: string, all: readonly Gave[]): Sentence[] {
  const told = all.filter(({ values }) => values !== null)
  const last = told.at(-1)
  if (!last || told.length < ENOUGH_FOR_A_MIDDLE) return []
  const middle = (seat: PartnerSeat) => band(session, last.step, id, median(told.map((gave) => at(gave, seat, id))))
  const [one, other] = inTurn(session)
  const scale: Value = { as: 'scale', ...reference(session, last.step, id) }
  const both = { scale, times: { as: 'count', value: told.length } as Value, middle: middle(one) }
  const because = told.flatMap((gave) => gave.because)
  const alike = JSON.stringify(middle(one)) === JSON.stringify(middle(other))
  if (alike) return [sentence('since.middle-both', both, because)]
  return [
    sentence('since.middle', { ...both, one: name(one), other: name(other), otherMiddle: middle(other) }, because),
  ]
}

/** How near each is to what both wanted, at the beginning and now; the other evening is another exercise. */
function near(session: Session, others: readonly Session[]): Sentence[] {
  const now = nearIn(session)
  const before = others.filter((other) => other.script.id !== session.script.id && other.openedAt < session.openedAt)
  const first = before
    .flatMap((other) => nearIn(other) ?? [])
    .toSorted((a, b) => a.openedAt - b.openedAt)
    .at(-1)
  if (!now?.values || !first?.values) return []
  const told = inTurn(session).flatMap((seat) =>
    now.prompt.scales.map((id) => {
      const values = {
        name: name(seat),
        before: band(session, now.step, id, at(first, seat, id)),
        now: band(session, now.step, id, at(now, seat, id)),
      }
      return sentence('since.near', values, [...first.because, ...now.because])
    }),
  )
  // [CU12]
  return isFurtherOff(first, now) ? [sentence('since.further-off', {}, now.because), ...told] : told
}

function isFurtherOff(first: Gave, now: Gave): boolean {
  return PARTNER_SEATS.every((seat) =>
    now.prompt.scales.every((id) => {
      const [before, after] = [at(first, seat, id), at(now, seat, id)]
      return after < before && bandOf(after) !== bandOf(before)
    }),
  )
}

function nearIn(session: Session): (Gave & { openedAt: number }) | null {
  const step = partIn(session, 'near')
  const gave = scalesGiven(session).find((one) => one.step === step)
  return gave ? { ...gave, openedAt: session.openedAt } : null
}
