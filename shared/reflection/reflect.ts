// Turns a session into the joint reflection. Derived anew each time, never stored; the same log gives the same bytes.
import { rulesOf } from '#shared/exercises/edition.ts'
import type { Session } from '#shared/session/session.ts'
import { BLOCK_NAMES, BLOCKS } from './blocks/blocks.ts'
import { axes, overTime } from './figures/axes.ts'
import { loopDrawn } from './figures/loop.ts'
import { orders } from './figures/orders.ts'
import type { Block, Reflection } from './reflection.ts'
import { type Gap, isGap, type Sentence } from './sentences.ts'

/** [RE1] `others`: the couple's other sessions, in any order. Knows what both have seen, and nothing else. */
export function reflect(session: Session, others: readonly Session[]): Reflection {
  const [scripted, past] = [withoutBrought(session), others.map(withoutBrought)]
  const { letter } = rulesOf(session.script)
  const blocks = BLOCK_NAMES.flatMap((block): Block[] => {
    const { write, brought } = BLOCKS[block]
    const sentences = withOneGap(write[letter]?.(brought ? session : scripted, past) ?? [])
    return sentences.length > 0 ? [{ block, sentences }] : []
  })
  const { id, version } = session.script
  return {
    session: session.id,
    exercise: { id, version },
    at: lastSeen(session),
    blocks: withoutEmptyTalk(blocks),
    ...(letter === 2 && { letter }),
    figures: [...axes(scripted), ...orders(scripted), ...loopDrawn(scripted), ...overTime(scripted, past)],
  }
}

/**
 * [CO12] The session without prompts that a counsellor brought on the spot, each partner at the same step as before. No letter has words for
 * them, so they come into one only as what somebody carries.
 */
function withoutBrought(session: Session): Session {
  const { steps, cursor, hosted } = session
  const isScripted = ({ id }: { id: string }) => !(id in hosted.brought)
  if (steps.every(isScripted)) return session
  const at = (index: number) => steps.slice(0, index).filter(isScripted).length
  return { ...session, steps: steps.filter(isScripted), cursor: { first: at(cursor.first), second: at(cursor.second) } }
}

// [RE7] However much was deleted, a block shows one gap, so that nobody can count it.
function withOneGap(sentences: (Sentence | Gap)[]): (Sentence | Gap)[] {
  const gap = sentences.findIndex(isGap)
  return sentences.filter((one, at) => !isGap(one) || at === gap)
}

// [RE8] Without anything that was said there is nothing to talk over.
function withoutEmptyTalk(blocks: Block[]): Block[] {
  const said = blocks.some(({ block, sentences }) => BLOCKS[block].said && sentences.some((one) => !isGap(one)))
  return said ? blocks : blocks.filter(({ block }) => block !== 'to-talk')
}

/** Whether anything was said that the two could walk through again. */
export function hasSomethingToTalkOver({ blocks }: Reflection): boolean {
  return blocks.some(({ block }) => block === 'to-talk')
}

// The last moment that both saw: when it closed, else the last thing that opened. The last entry would tell who is answering.
function lastSeen({ closedAt, openedAt, states }: Session): number {
  if (closedAt !== null) return closedAt
  const seen = states.flatMap(({ revealed, agreed }) => [revealed?.at ?? 0, agreed?.signed.at ?? 0])
  return Math.max(openedAt, ...seen)
}
