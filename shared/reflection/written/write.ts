// Writes a whole reflection out for one reader, block by block with its figures: the words of page, print and export alike.
import { BLOCKS, type BlockName } from '../blocks/blocks.ts'
import { type Drawn, draw } from '../figures/draw.ts'
import type { Block, Reflection } from '../reflection.ts'
import { type Figure, isGap, type Source, showsGuess } from '../sentences.ts'
import { write } from './pieces.ts'
import type { Piece, Reader } from './reader.ts'

export type Paragraph = {
  block: BlockName
  heading: string
  /** [LE15] It stands as a small line under the title, without its heading. */
  small?: true
  /** A gap stands for what was deleted. Other lines too may name no source, while a session goes on. */
  lines: { pieces: Piece[]; because: Source[]; gap: boolean }[]
  figures: Drawn[]
}

export function writeAll(reflection: Reflection, reader: Reader): Paragraph[] {
  return reflection.blocks.map((block) => ({
    block: block.block,
    heading: reader.say(`${reflection.letter ? 'sections' : 'headings'}.${block.block}`),
    ...(reflection.letter && block.block === 'what-we-did' && { small: true }),
    lines: block.sentences.map((one) => ({
      pieces: write(one, reader),
      because: isGap(one) ? [] : one.because,
      gap: isGap(one),
    })),
    figures: figuresBeside(block, reflection).map((figure) => draw(figure, reader)),
  }))
}

/** [LE24] A figure stands once: with the last of the blocks that say in words what it shows, and an order with a guess at it otherwise. */
function figuresBeside({ block }: Block, { blocks, figures }: Reflection): Reflection['figures'] {
  const lastWith = (shows: Figure['figure'] | 'guess') =>
    blocks.findLast((one) => BLOCKS[one.block].figures.includes(shows))
  return figures.filter((figure) => {
    const last = showsGuess(figure) ? lastWith('guess') : lastWith(figure.figure)
    return (last ?? (figure.figure === 'orders' ? lastWith('guess') : undefined))?.block === block
  })
}
