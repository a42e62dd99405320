// Where the two differ: the wide gaps, each with what the one could ask the other, from the value and never against it.
import type { Step } from '#shared/exercises/exercise.ts'
import { type BySeat, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { band, isApart } from '../bands.ts'
import { type Apart, ordersApart } from '../blocks/differ.ts'
import { name, reference, sentence } from '../blocks/sentence.ts'
import { type GaveRank, type GaveScale, ranksGiven, scalesGiven } from '../opened.ts'
import { hasPart } from '../parts.ts'
import { GAP, type Gap, type Sentence, type Source, type Value } from '../sentences.ts'

export function apart(session: Session): (Sentence | Gap)[] {
  const scales = scalesGiven(session).filter(({ step }) => !hasPart(session, step, 'had'))
  return [
    ...scales.flatMap((gave) => scalesApart(session, gave)),
    ...ranksGiven(session).flatMap((gave) => ordersIn(session, gave)),
  ]
}

// [LE6]
function scalesApart(session: Session, { step, prompt, values, because }: GaveScale): (Sentence | Gap)[] {
  if (!values) return [GAP]
  return prompt.scales.flatMap((id) => {
    const at: BySeat<number> = { first: values.first.values[id] ?? 0, second: values.second.values[id] ?? 0 }
    if (!isApart(at)) return []
    const high: PartnerSeat = at.first > at.second ? 'first' : 'second'
    const low = partnerOf(high)
    const of = reference(session, step, id)
    const spoken: Record<string, Value> = {
      scale: { as: 'scale', ...of },
      high: name(high),
      more: band(session, step, id, at[high]),
      low: name(low),
      less: band(session, step, id, at[low]),
      askHigh: { as: 'question', of: 'high', ...of },
      askLow: { as: 'question', of: 'low', ...of },
    }
    return [sentence('apart.scale', spoken, because)]
  })
}

/** One question each, about what lies furthest apart; the other gaps are told. Places have no numbers here. */
function ordersIn(session: Session, gave: GaveRank): (Sentence | Gap)[] {
  if (!gave.values) return [GAP]
  const { widest, others } = ordersApart(session, gave.prompt.options, gave.values)
  return [
    ...widest.map((one) => placed(session, gave.step, one, gave.because, true)),
    ...others.map((one) => placed(session, gave.step, one, gave.because, false)),
  ]
}

function placed(session: Session, step: Step, { id, near }: Apart, because: Source[], asks: boolean): Sentence {
  const of = reference(session, step, id)
  const values: Record<string, Value> = {
    option: { as: 'option', ...of },
    near: name(near),
    far: name(partnerOf(near)),
  }
  if (!asks) return sentence('apart.order', values, because)
  return sentence('apart.order-asked', { ...values, question: { as: 'question', of: 'option', ...of } }, because)
}
