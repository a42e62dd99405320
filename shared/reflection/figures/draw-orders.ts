// Draws two orders as two columns, with a line from each thing to where it lies in the other.
import type { Figure, Order, Value } from '../sentences.ts'
import { spoken } from '../written/pieces.ts'
import type { Reader } from '../written/reader.ts'
import { type Anchor, type Drawing, LINE, letters, type Shape, text, WIDTH } from './drawing.ts'
import { wrapped } from './wrapping.ts'

type Orders = Extract<Figure, { figure: 'orders' }>

const COLUMN = 146
const ROW = 44
const HEAD = 48

export function drawOrders({ orders }: Orders, reader: Reader): Drawing {
  const [left, right] = orders
  const shapes = [
    ...columnOf(left, COLUMN, 'end', reader),
    ...columnOf(right, WIDTH - COLUMN, 'start', reader),
    ...lines(left, right),
  ]
  return { width: WIDTH, height: HEAD + ROW * Math.max(left.options.length, right.options.length), shapes }
}

function columnOf({ seat, guess, options }: Order, x: number, anchor: Anchor, reader: Reader): Shape[] {
  const name = reader.names[seat] ?? reader.say('somebody')
  const title = reader.say(guess ? 'figures.labels.guess' : 'figures.labels.order', { name })
  const most = letters(COLUMN)
  const head: Shape = { ...text({ x, y: 10 }, wrapped(title, most - 2, 2), anchor, seat), strong: true }
  return [head, ...options.map((option, at) => label(spoken(option, reader), x, rowAt(at), anchor, most))]
}

function label(words: string, x: number, y: number, anchor: Anchor, most: number): Shape {
  const lines = wrapped(words, most, 2)
  return text({ x, y: y - ((lines.length - 1) * LINE) / 2 }, lines, anchor)
}

function lines(left: Order, right: Order): Shape[] {
  return left.options.flatMap((option, at): Shape[] => {
    const there = right.options.findIndex((one) => idOf(one) === idOf(option))
    if (there < 0) return []
    const from = { x: COLUMN + 6, y: rowAt(at) }
    return [{ as: 'line', from, to: { x: WIDTH - COLUMN - 6, y: rowAt(there) }, ink: 'quiet' }]
  })
}

function rowAt(at: number): number {
  return HEAD + ROW * at + ROW / 2 - 4
}

function idOf(option: Value): string {
  return option.as === 'option' ? option.id : ''
}
