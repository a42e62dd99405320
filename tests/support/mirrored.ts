// A reflection with the two seats exchanged: what swapped partners must get, sentence for sentence.

import type { Reflection } from '#shared/reflection/reflection.ts'
import { type Figure, isGap, type Sentence, type Value } from '#shared/reflection/sentences.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'

export function mirrored(reflection: Reflection): Reflection {
  const blocks = reflection.blocks.map(({ block, sentences }) => ({
    block,
    sentences: sentences.map((one) => (isGap(one) ? one : exchanged(one))),
  }))
  return { ...reflection, blocks, figures: reflection.figures.map(facingFigure) }
}

function facingFigure(figure: Figure): Figure {
  const says = figure.says.map(exchanged)
  switch (figure.figure) {
    case 'axes':
    case 'over-time':
      return { ...figure, says, dots: figure.dots.map(turned) }
    case 'orders':
      return { ...figure, says, orders: [turned(figure.orders[0]), turned(figure.orders[1])] }
    case 'loop':
      return { ...figure, says, sides: [turned(figure.sides[0]), turned(figure.sides[1])] }
  }
}

function turned<T extends { seat: PartnerSeat }>(one: T): T {
  return { ...one, seat: partnerOf(one.seat) }
}

function exchanged(sentence: Sentence): Sentence {
  const values = Object.entries(sentence.values).map(([key, value]) => [key, facing(value)] as const)
  return { ...sentence, values: Object.fromEntries(values) }
}

function facing(value: Value): Value {
  if (value.as === 'name') return { ...value, seat: partnerOf(value.seat) }
  return value.as === 'list' ? { ...value, values: value.values.map(facing) } : value
}
