// What each had and would like: of both, and of both scales, or not at all. What was picked besides stands with it.
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { band } from '../bands.ts'
import { inTurn, name, reference, sentence } from '../blocks/sentence.ts'
import { type GaveScale, scalesGiven } from '../opened.ts'
import { hasPart } from '../parts.ts'
import { GAP, type Gap, type Sentence, type Source, type Value } from '../sentences.ts'
import { choices } from './choices.ts'

const ENOUGH = 2

export function wished(session: Session): (Sentence | Gap)[] {
  return [...hadAndWished(session), ...choices(session, false)]
}

type Gave = GaveScale
type Axis = { side: 'along' | 'up'; had: string; wanted: string }
type Pair = { had: Gave; wanted: Gave; axes: Axis[]; because: Source[] }

/** The two steps, scale by scale in their order. */
function pairOf(session: Session): Pair | null {
  const gave = scalesGiven(session)
  const had = gave.find(({ step }) => hasPart(session, step, 'had'))
  const wanted = gave.find(({ step }) => hasPart(session, step, 'wanted'))
  if (!had || !wanted) return null
  const axes = (['along', 'up'] as const).flatMap((side, at): Axis[] => {
    const [before, after] = [had.prompt.scales[at], wanted.prompt.scales[at]]
    return before && after ? [{ side, had: before, wanted: after }] : []
  })
  return { had, wanted, axes, because: [...had.because, ...wanted.because] }
}

// [LE7]
function hadAndWished(session: Session): (Sentence | Gap)[] {
  const pair = pairOf(session)
  if (!pair) return []
  if (!pair.had.values || !pair.wanted.values) return [GAP]
  const [one, other] = inTurn(session)
  return pair.axes.map((axis) =>
    sentence(
      'wished.axis',
      {
        axis: axisOf(session, pair, axis),
        one: name(one),
        its: hadBy(session, pair, axis, one),
        itsWish: { as: 'ending', ending: wishOf(pair, axis, one) },
        other: name(other),
        theirs: hadBy(session, pair, axis, other),
        theirWish: { as: 'ending', ending: wishOf(pair, axis, other) },
      },
      pair.because,
    ),
  )
}

/** Both would like more of the same, or both less. */
export function wishedAlike(session: Session): Sentence[] {
  const pair = pairOf(session)
  if (!pair?.had.values || !pair.wanted.values) return []
  return pair.axes.flatMap((axis) => {
    const [one, other] = inTurn(session).map((seat) => wishOf(pair, axis, seat))
    if (one !== other || one === 'right') return []
    return [sentence(`met.${one}`, { axis: axisOf(session, pair, axis) }, pair.because)]
  })
}

function wishOf({ had, wanted }: Pair, axis: Axis, seat: PartnerSeat): 'more' | 'less' | 'right' {
  const wish = (wanted.values?.[seat].values[axis.wanted] ?? 0) - (had.values?.[seat].values[axis.had] ?? 0)
  if (wish >= ENOUGH) return 'more'
  return wish <= -ENOUGH ? 'less' : 'right'
}

function hadBy(session: Session, { had }: Pair, axis: Axis, seat: PartnerSeat): Value {
  return band(session, had.step, axis.had, had.values?.[seat].values[axis.had] ?? 0)
}

function axisOf(session: Session, { had }: Pair, { side, had: id }: Axis): Value {
  return { as: 'axis', side, ...reference(session, had.step, id) }
}
