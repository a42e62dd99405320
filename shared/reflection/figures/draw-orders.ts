// Two orders in the reader's words, for a figure that joins each thing with where it lies in the other.
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Figure, Order, Value } from '../sentences.ts'
import { spoken } from '../written/pieces.ts'
import type { Reader } from '../written/reader.ts'

type Orders = Extract<Figure, { figure: 'orders' }>
export type DrawnOrder = {
  seat: PartnerSeat
  name: string | null
  title: string
  rows: { id: string; text: string }[]
}

export function drawOrders({ orders: [left, right] }: Orders, reader: Reader): [DrawnOrder, DrawnOrder] {
  return [drawnOrder(left, reader), drawnOrder(right, reader)]
}

function drawnOrder({ seat, guess, options }: Order, reader: Reader): DrawnOrder {
  const { [seat]: name } = reader.names
  const title = reader.say(guess ? 'figures.labels.guess' : 'figures.labels.order', {
    name: name ?? reader.say('somebody'),
  })
  return { seat, name, title, rows: options.map((option) => ({ id: idOf(option), text: spoken(option, reader) })) }
}

function idOf(option: Value): string {
  return option.as === 'option' ? option.id : ''
}
