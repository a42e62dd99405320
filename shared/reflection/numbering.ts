// Numbers what sentences come from among what both may know. A position in the log would count what has not opened, too.
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { type Saying, saidAt } from '#shared/session/source.ts'
import { reflect } from './reflect.ts'
import type { Block, Reflection } from './reflection.ts'
import { type Figure, type Gap, isGap, type Sentence } from './sentences.ts'

/** [RE4] The same reflection, each source by its number from 1. `sessions`: all that it may name. */
export function numbered(reflection: Reflection, sessions: readonly Session[]): Reflection {
  const known = new Map(sessions.map((session) => [session.id, session]))
  const numberOf = (id: string, position: number): number => {
    const session = known.get(id)
    if (!session) throw new Error(`a reflection names session ${id}, which it was not made from`)
    return positionsIn(session).indexOf(position) + 1
  }
  const renumber = <One extends Sentence | Gap>(one: One): One =>
    isGap(one)
      ? one
      : {
          ...one,
          because: one.because.map(({ session, position }) => ({ session, position: numberOf(session, position) })),
        }
  const block = (one: Block): Block => ({ ...one, sentences: one.sentences.map(renumber) })
  const figure = (one: Figure): Figure => ({ ...one, says: one.says.map(renumber) })
  return { ...reflection, blocks: reflection.blocks.map(block), figures: reflection.figures.map(figure) }
}

/** Something both know of that was done without words of either, like having begun, or having gone through a step. */
export type Wordless = { step: null; by: null; as: 'wordless' }
const WORDLESS: Wordless = { step: null, by: null, as: 'wordless' }

/** [RE34] What has this number opens, with what was said there if anything was; null where nothing has it. */
export function sourceAt(session: Session, seat: PartnerSeat, number: number): Saying | Wordless | null {
  const position = positionsIn(session)[number - 1]
  return position === undefined ? null : (saidAt(session, seat, position) ?? WORDLESS)
}

// Sessions are immutable, and a reflection asks for each of its sources.
const counted = new WeakMap<Session, readonly number[]>()

function positionsIn(session: Session): readonly number[] {
  const positions = counted.get(session) ?? count(session)
  counted.set(session, positions)
  return positions
}

/** In the order of the log: what both may read again, and what the session's own reflection names besides. */
function count(session: Session): number[] {
  const all = Array.from({ length: session.position }, (_, at) => at + 1)
  const read = all.filter((at) => saidAt(session, 'first', at) && saidAt(session, 'second', at))
  const { blocks, figures } = reflect(session, [])
  const told = [...blocks.flatMap(({ sentences }) => sentences), ...figures.flatMap(({ says }) => says)]
  const named = told.flatMap((one) => (isGap(one) ? [] : one.because)).filter((source) => source.session === session.id)
  return [...new Set([...read, ...named.map(({ position }) => position)])].sort((a, b) => a - b)
}

/**
 * The same without its own session’s sources, for as long as their numbers would tell what has not opened. What it names in others stays.
 */
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
