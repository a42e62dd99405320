// Every block of a reflection, in its order on the page. A new one is an entry here and its words in messages/.
import type { Session } from '#shared/session/session.ts'
import { apart } from '../second/apart.ts'
import { circle } from '../second/circle.ts'
import { done } from '../second/done.ts'
import { glad } from '../second/glad.ts'
import { guessed } from '../second/guessed.ts'
import { heardBack } from '../second/heard-back.ts'
import { met } from '../second/met.ts'
import { ownLines } from '../second/own-lines.ts'
import { row } from '../second/row.ts'
import { since } from '../second/since.ts'
import { turns } from '../second/turns.ts'
import { wished } from '../second/wished.ts'
import { wishes } from '../second/wishes.ts'
import type { Figure, Gap, Sentence } from '../sentences.ts'
import { agreedOn, agreements } from './agreements.ts'
import { differ } from './differ.ts'
import { guesses } from './guesses.ts'
import { heard } from './heard.ts'
import { loop } from './loop.ts'
import { meet } from './meet.ts'
import { notInHere } from './not-in-here.ts'
import { ownWords } from './own-words.ts'
import { sinceLastTime } from './since-last-time.ts'
import { toTalk } from './to-talk.ts'
import { whatWeDid } from './what-we-did.ts'

type Write = (session: Session, others: readonly Session[]) => (Sentence | Gap)[]

export type BlockEntry = {
  /** Its sentences in their order, in each of the two letters that has it. `others`: the couple's other sessions, in any order. */
  write: { readonly 1?: Write; readonly 2?: Write }
  /** [CO36] The consent of both by which their counsellor may read it. */
  counsellor: 'never' | 'past-reflections' | 'agreements'
  /** Whether it is read when the couple walk through the reflection in turns. */
  walked: boolean
  /** Whether it holds what was said, so that there is something to talk over. */
  said: boolean
  /** Figures that stand with it, because it says in words what they show. */
  figures: readonly (Figure['figure'] | 'guess')[]
  /** Whether it also tells of prompts that a counsellor brought on the spot. */
  brought?: true
}

const past = { counsellor: 'past-reflections', walked: true, said: true, figures: [] } as const
const alone = { counsellor: 'never', walked: false, said: false, figures: [] } as const

const ALL = {
  'what-we-did': { ...past, write: { 1: whatWeDid, 2: done }, said: false, figures: ['axes', 'orders', 'guess'] },
  'own-words': { ...past, write: { 1: ownWords, 2: ownLines }, counsellor: 'never', brought: true },
  heard: { ...past, write: { 1: heard, 2: heardBack } },
  meet: { ...past, write: { 1: meet, 2: met }, figures: ['axes', 'orders', 'guess'] },
  wished: { ...past, write: { 2: wished }, figures: ['axes'] },
  differ: { ...past, write: { 1: differ, 2: apart }, figures: ['axes', 'orders', 'guess'] },
  guesses: { ...past, write: { 1: guesses, 2: guessed }, figures: ['guess'] },
  loop: { ...past, write: { 1: loop, 2: circle }, figures: ['loop'] },
  row: { ...past, write: { 2: row } },
  asked: { ...past, write: { 2: wishes } },
  agreements: { ...past, write: { 1: agreements, 2: agreedOn }, counsellor: 'agreements' },
  'since-last-time': { ...past, write: { 1: sinceLastTime, 2: since }, walked: false, figures: ['over-time'] },
  'to-talk': { ...alone, write: { 1: toTalk, 2: turns } },
  glad: { ...alone, write: { 2: glad } },
  'not-in-here': { ...alone, write: { 1: notInHere } },
} satisfies Record<string, BlockEntry>

export type BlockName = keyof typeof ALL
export const BLOCKS: Readonly<Record<BlockName, BlockEntry>> = ALL
export const BLOCK_NAMES = Object.keys(BLOCKS) as BlockName[]
