// Takes the sources in its own session out of a reflection, for as long as their numbers would tell what has not opened.
import type { Block, Reflection } from './reflection.ts'
import { type Figure, type Gap, isGap, type Sentence } from './sentences.ts'

/** The same sentences and figures. What they name in other sessions stays. */
export function unnumbered(reflection: Reflection): Reflection {
  const { session } = reflection
  const block = (one: Block): Block => ({ ...one, sentences: withoutEntriesOf(session, one.sentences) })
  const figure = (one: Figure): Figure => ({ ...one, says: withoutEntriesOf(session, one.says) })
  return { ...reflection, blocks: reflection.blocks.map(block), figures: reflection.figures.map(figure) }
}

export function withoutEntriesOf<One extends Sentence | Gap>(id: string, sentences: readonly One[]): One[] {
  return sentences.map((one) =>
    isGap(one) ? one : { ...one, because: one.because.filter(({ session }) => session !== id) },
  )
}
