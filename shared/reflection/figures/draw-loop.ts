// The loop in the reader's words, for a figure with a side for each and the two arrows round them. Each arrow has the move that reaches
// whoever it points at.
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Figure, Side, Value } from '../sentences.ts'
import { spoken } from '../written/pieces.ts'
import type { Reader } from '../written/reader.ts'

type Loop = Extract<Figure, { figure: 'loop' }>
type DrawnPart = { id: string; label: string; text: string; own?: true }
export type DrawnSide = {
  seat: PartnerSeat
  name: string | null
  title: string
  parts: DrawnPart[]
  reached: { text: string } | null
}

export function drawLoop({ name, sides: [left, right] }: Loop, reader: Reader) {
  const sides: [DrawnSide, DrawnSide] = [drawnSide(left, reader), drawnSide(right, reader)]
  return { name: name && spoken(name, reader), sides }
}

function drawnSide(side: Side, reader: Reader): DrawnSide {
  const { seat, reached } = side
  const { [seat]: name } = reader.names
  const told = (['starts', 'moves', 'gives'] as const).flatMap((part) => drawnPart(part, side[part], reader))
  const first = drawnPart('first-move', side.firstMove, reader).map((part) => ({ ...part, own: true as const }))
  return {
    seat,
    name,
    title: name ?? reader.say('somebody'),
    parts: [...told, ...first],
    reached: reached && { text: listed(reached, reader) },
  }
}

function drawnPart(id: string, value: Value | null, reader: Reader): DrawnPart[] {
  return value ? [{ id, label: reader.say(`figures.labels.${id}`), text: listed(value, reader) }] : []
}

function listed(value: Value, reader: Reader): string {
  const parts = value.as === 'list' ? value.values : [value]
  return parts.map((part) => spoken(part, reader)).join(' · ')
}
