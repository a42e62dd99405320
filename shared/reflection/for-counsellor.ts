// A couple's reflection as their counsellor reads it: what both agreed to show, without sources and without carried words. It adds nothing.
import type { Session } from '#shared/session/session.ts'
import type { Instant } from '#shared/time.ts'
import { BLOCKS } from './blocks/blocks.ts'
import { FIRST_MOVE } from './blocks/loop.ts'
import { reflect } from './reflect.ts'
import type { Block, Reflection } from './reflection.ts'
import { type Figure, type Gap, isGap, type Sentence, type Side } from './sentences.ts'

/**
 * What both agree to: sessions that closed since `reachesBackTo`, or all where that is null. Null where one of the two has not agreed.
 * `openedSince`: since when both have sat there. What was opened before is not theirs to show; null where both were there from the start.
 */
export type Consented = { reachesBackTo: Instant | null; openedSince: Instant | null } | null
export type Consents = { pastReflections: Consented; agreements: Consented }

/** [CO35] Null where nothing of this session is theirs to read. `others`: the couple's other sessions, in any order. */
export function forCounsellor(session: Session, others: readonly Session[], consents: Consents): Reflection | null {
  const past = reaches(consents.pastReflections, session)
  const agreed = reaches(consents.agreements, session)
  if (!past && !agreed) return null
  const within = others.filter((other) => reaches(consents.pastReflections, other))
  const readable = new Set([session, ...within].map(({ id }) => id))
  const whole = reflect(session, others)
  const standing = { 'past-reflections': past, agreements: agreed, never: false }
  const shown = ({ block }: Block) => standing[BLOCKS[block].counsellor]
  return {
    ...whole,
    blocks: whole.blocks.filter(shown).flatMap((block) => withinReach(block, readable)),
    figures: past ? reflect(session, within).figures.map(withoutCarried) : [],
  }
}

/** [CO36] [CO53] Whether both agreed to have this session read, and both were there when it was opened. */
export function reaches(consented: Consented, { openedAt, closedAt }: Pick<Session, 'openedAt' | 'closedAt'>): boolean {
  if (consented === null || closedAt === null) return false
  return closedAt >= (consented.reachesBackTo ?? 0) && openedAt >= (consented.openedSince ?? 0)
}

function withinReach({ block, sentences }: Block, readable: ReadonlySet<string>): Block[] {
  // [LE13] What somebody ticked is the couple's alone.
  const kept = sentences.filter(
    (one) => isGap(one) || (!one.carried && one.because.every(({ session }) => readable.has(session))),
  )
  return kept.length > 0 ? [{ block, sentences: kept.map(unsourced) }] : []
}

/** A figure without sources, and without what is drawn where it was carried: the first move of the loop, and what lands hardest. */
export function withoutCarried(figure: Figure): Figure {
  const open = figure.says.filter(({ key, carried }) => key !== FIRST_MOVE && !carried)
  const said = { ...figure, says: open.map(unsourced) }
  if (said.figure !== 'loop') return said
  const ticked = figure.says.some(({ carried }) => carried)
  const bare = (side: Side): Side => ({ ...side, firstMove: null, ...(ticked && { reached: null }) })
  const [one, other] = said.sides
  return { ...said, sides: [bare(one), bare(other)] }
}

function unsourced<One extends Sentence | Gap>(one: One): One {
  return isGap(one) ? one : { ...one, because: [] }
}
