// Where we differ: the wide gaps, each with what the one could ask the other. Scales stay apart: nearness and room are never one line.
import type { Step } from '#shared/exercises/exercise.ts'
import { type BySeat, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { type GaveRank, type GaveScale, ranksGiven, scalesGiven } from '../opened.ts'
import { GAP, type Gap, type Sentence, type Source, type Value } from '../sentences.ts'
import { inTurn, name, reference, sentence } from './sentence.ts'

const WIDE = 3

export function differ(session: Session): (Sentence | Gap)[] {
  const scales = scalesGiven(session).flatMap((gave) => differingScales(session, gave))
  const ranks = ranksGiven(session).flatMap((gave) => differingOrders(session, gave))
  return [...scales, ...ranks]
}

// [RE13]
function differingScales(session: Session, { step, prompt, values, because }: GaveScale): (Sentence | Gap)[] {
  if (!values) return [GAP]
  return prompt.scales.flatMap((id) => {
    const at = (seat: PartnerSeat) => values[seat].values[id] ?? 0
    const [high, low] = at('first') > at('second') ? (['first', 'second'] as const) : (['second', 'first'] as const)
    if (!isWide(values, id)) return []
    const of = reference(session, step, id)
    const spoken: Record<string, Value> = {
      scale: { as: 'scale', ...of },
      high: name(high),
      low: name(low),
      more: { as: 'number', value: at(high) },
      less: { as: 'number', value: at(low) },
      askHigh: { as: 'question', of: 'high', ...of },
      askLow: { as: 'question', of: 'low', ...of },
    }
    return [sentence('differ.scale', spoken, because)]
  })
}

/** Whether two stand so far apart on a scale that it is told as a difference. */
export function isWide({ first, second }: NonNullable<GaveScale['values']>, id: string): boolean {
  return Math.abs((first.values[id] ?? 0) - (second.values[id] ?? 0)) >= WIDE
}

export type Apart = { id: string; near: PartnerSeat; places: BySeat<number>; gap: number }

/** What lies three places apart or more: the widest for each of the two, and the others. */
export function ordersApart(
  session: Session,
  options: readonly string[],
  values: NonNullable<GaveRank['values']>,
): { widest: Apart[]; others: Apart[] } {
  const apart = options.flatMap((id): Apart[] => {
    const places = { first: values.first.order.indexOf(id) + 1, second: values.second.order.indexOf(id) + 1 }
    const gap = Math.abs(places.first - places.second)
    return gap < WIDE ? [] : [{ id, near: places.first < places.second ? 'first' : 'second', places, gap }]
  })
  const widest = inTurn(session).flatMap((seat) => sortedFor(apart, seat).slice(0, 1))
  return { widest, others: apart.filter((one) => !widest.includes(one)) }
}

function differingOrders(session: Session, { step, prompt, values, because }: GaveRank): (Sentence | Gap)[] {
  if (!values) return [GAP]
  const { widest, others } = ordersApart(session, prompt.options, values)
  // [RE14] One question each: about what lies furthest apart. The other gaps are told, not asked about.
  return [
    ...widest.map((one) => telling(session, step, one, because, 'differ.order')),
    ...others.map((one) => telling(session, step, one, because, 'differ.order-also')),
  ]
}

function sortedFor(apart: readonly Apart[], seat: PartnerSeat): Apart[] {
  return apart.filter(({ near }) => near === seat).sort((a, b) => b.gap - a.gap || a.places[seat] - b.places[seat])
}

function telling(session: Session, step: Step, { id, near, places }: Apart, because: Source[], key: string): Sentence {
  const far = partnerOf(near)
  const of = reference(session, step, id)
  const values: Record<string, Value> = {
    option: { as: 'option', ...of },
    near: name(near),
    far: name(far),
    nearer: { as: 'place', value: places[near] },
    further: { as: 'place', value: places[far] },
  }
  const asking: Record<string, Value> =
    key === 'differ.order' ? { question: { as: 'question', of: 'option', ...of } } : {}
  return sentence(key, { ...values, ...asking }, because)
}
