// Turns a figure into shapes for one reader. The same figure and reader always give the same drawing.
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
    title: reader.say(`figures.titles.${figure.figure}`),
    says,
    drawing: shaped(figure, reader),
  }
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
