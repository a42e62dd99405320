// A reflection with the two seats exchanged: what swapped partners must get, sentence for sentence.
import { partnerOf } from '#shared/session/seat.ts'
import { isGap, type Reflection, type Sentence, type Value } from './reflection.ts'

export function mirrored(reflection: Reflection): Reflection {
  const blocks = reflection.blocks.map(({ block, sentences }) => ({
    block,
    sentences: sentences.map((one) => (isGap(one) ? one : exchanged(one))),
  }))
  return { ...reflection, blocks }
}

function exchanged(sentence: Sentence): Sentence {
  const values = Object.entries(sentence.values).map(([key, value]) => [key, facing(value)] as const)
  return { ...sentence, values: Object.fromEntries(values) }
}

function facing(value: Value): Value {
  if (value.as === 'name') return { ...value, seat: partnerOf(value.seat) }
  return value.as === 'list' ? { ...value, values: value.values.map(facing) } : value
}
