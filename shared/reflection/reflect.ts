// Turns a session into the joint reflection. Derived anew each time, never stored; the same log gives the same bytes.
import type { Session } from '#shared/session/session.ts'
import { agreements } from './blocks/agreements.ts'
import { withoutBrought } from './blocks/brought.ts'
import { differ } from './blocks/differ.ts'
import { guesses } from './blocks/guesses.ts'
import { heard } from './blocks/heard.ts'
import { loop } from './blocks/loop.ts'
import { meet } from './blocks/meet.ts'
import { notInHere } from './blocks/not-in-here.ts'
import { ownWords } from './blocks/own-words.ts'
import { sinceLastTime } from './blocks/since-last-time.ts'
import { toTalk } from './blocks/to-talk.ts'
import { whatWeDid } from './blocks/what-we-did.ts'
import { figures } from './figures/figures.ts'
import { BLOCKS, type Block, type BlockName, type Gap, isGap, type Reflection, type Sentence } from './reflection.ts'

type Write = (session: Session, others: readonly Session[]) => (Sentence | Gap)[]

const WRITERS: Record<BlockName, Write> = {
  'what-we-did': whatWeDid,
  'own-words': ownWords,
  heard,
  meet,
  differ,
  guesses,
  loop,
  agreements,
  'since-last-time': sinceLastTime,
  'to-talk': toTalk,
  'not-in-here': notInHere,
}
const FRAME: readonly BlockName[] = ['what-we-did', 'to-talk', 'not-in-here']

/** [RE1] `others`: the couple's other sessions, in any order. Knows what both have seen, and nothing else. */
export function reflect(session: Session, others: readonly Session[]): Reflection {
  const [scripted, past] = [withoutBrought(session), others.map(withoutBrought)]
  const blocks = BLOCKS.flatMap((block): Block[] => {
    const sentences = withOneGap(WRITERS[block](block === 'own-words' ? session : scripted, past))
    return sentences.length > 0 ? [{ block, sentences }] : []
  })
  const { id, version } = session.script
  return {
    session: session.id,
    exercise: { id, version },
    at: lastSeen(session),
    blocks: withoutEmptyTalk(blocks),
    figures: figures(scripted, past),
  }
}

// [RE7] However much was deleted, a block shows one gap, so that nobody can count it.
function withOneGap(sentences: (Sentence | Gap)[]): (Sentence | Gap)[] {
  const gap = sentences.findIndex(isGap)
  return sentences.filter((one, at) => !isGap(one) || at === gap)
}

// [RE8] Without anything that was said there is nothing to talk over.
function withoutEmptyTalk(blocks: Block[]): Block[] {
  const said = blocks.some(({ block, sentences }) => !FRAME.includes(block) && sentences.some((one) => !isGap(one)))
  return said ? blocks : blocks.filter(({ block }) => block !== 'to-talk')
}

/** Whether anything was said that the two could walk through again. */
export function hasSomethingToTalkOver({ blocks }: Reflection): boolean {
  return blocks.some(({ block }) => block === 'to-talk')
}

// The last moment that both saw: when it closed, else the last thing that opened. The last entry would tell who is answering.
function lastSeen({ closedAt, openedAt, states }: Session): number {
  if (closedAt !== null) return closedAt
  const seen = Object.values(states).flatMap(({ revealed, agreed }) => [revealed?.at ?? 0, agreed?.signed.at ?? 0])
  return Math.max(openedAt, ...seen)
}
