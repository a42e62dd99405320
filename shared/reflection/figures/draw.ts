// Turns a figure into shapes for one reader. The same figure and reader always give the same drawing.
import { partnerOf } from '#shared/session/seat.ts'
import { name, sentence } from '../blocks/sentence.ts'
import type { Figure } from '../sentences.ts'
import { plain, write } from '../written/pieces.ts'
import type { Reader } from '../written/reader.ts'
import { drawAxes } from './draw-axes.ts'
import { drawLoop } from './draw-loop.ts'
import { drawOrders } from './draw-orders.ts'
import type { Drawing } from './drawing.ts'

/** `title` names the figure; `says` tells in lines of text all that it shows, for who cannot see it. */
export type Drawn = { figure: Figure['figure']; title: string; says: string[]; drawing: Drawing }

// [RE24]
export function draw(figure: Figure, reader: Reader): Drawn {
  const says = figure.says.map((one) => plain(write(one, reader)))
  return {
    figure: figure.figure,
    title: titleOf(figure, reader),
    says,
    drawing: shaped(figure, reader),
  }
}

// Where somebody guessed, whose order it is and whose guess: a letter can have three of these.
function titleOf(figure: Figure, reader: Reader): string {
  const guess = figure.figure === 'orders' ? figure.orders.find((order) => order.guess) : undefined
  if (!guess) return reader.say(`figures.titles.${figure.figure}`)
  const values = { name: name(partnerOf(guess.seat)), guesser: name(guess.seat) }
  return plain(write(sentence('figures.titles.guess', values, []), reader))
}

function shaped(figure: Figure, reader: Reader): Drawing {
  switch (figure.figure) {
    case 'axes':
    case 'over-time':
      return drawAxes(figure, reader)
    case 'orders':
      return drawOrders(figure, reader)
    case 'loop':
      return drawLoop(figure, reader)
  }
}
