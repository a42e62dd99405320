// Turns a figure into what is drawn of it for one reader. The same figure and reader always give the same drawing.
import { partnerOf } from '#shared/session/seat.ts'
import { name, sentence } from '../blocks/sentence.ts'
import type { Figure } from '../sentences.ts'
import { plain, write } from '../written/pieces.ts'
import type { Reader } from '../written/reader.ts'
import { type DrawnAxes, drawAxes } from './draw-axes.ts'
import { type DrawnSide, drawLoop } from './draw-loop.ts'
import { type DrawnOrder, drawOrders } from './draw-orders.ts'

/** `title` names the figure; `says` tells in lines of text all that it shows, for who cannot see it. */
export type Drawn = { title: string; says: string[] } & (
  | { figure: 'axes' | 'over-time'; axes: DrawnAxes }
  | { figure: 'orders'; columns: [DrawnOrder, DrawnOrder] }
  | { figure: 'loop'; name: string | null; sides: [DrawnSide, DrawnSide] }
)

// [RE24]
export function draw(figure: Figure, reader: Reader): Drawn {
  const says = figure.says.map((one) => plain(write(one, reader)))
  const told = { title: titleOf(figure, reader), says }
  switch (figure.figure) {
    case 'axes':
    case 'over-time':
      return { ...told, figure: figure.figure, axes: drawAxes(figure, reader) }
    case 'orders':
      return { ...told, figure: 'orders', columns: drawOrders(figure, reader) }
    case 'loop':
      return { ...told, figure: 'loop', ...drawLoop(figure, reader) }
  }
}

// Where somebody guessed, whose order it is and whose guess: a letter can have three of these.
function titleOf(figure: Figure, reader: Reader): string {
  const guess = figure.figure === 'orders' ? figure.orders.find((order) => order.guess) : undefined
  if (!guess) return reader.say(`figures.titles.${figure.figure}`)
  const values = { name: name(partnerOf(guess.seat)), guesser: name(guess.seat) }
  return plain(write(sentence('figures.titles.guess', values, []), reader))
}
