// Every block of a reflection, in its order on the page. A new one is an entry here and its words in messages/.
import type { Session } from '#shared/session/session.ts'
import type { Figure, Gap, Sentence } from '../sentences.ts'
import { agreements } from './agreements.ts'
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

export type BlockEntry = {
  /** Its sentences in their order. `others`: the couple's other sessions, in any order. */
  write: (session: Session, others: readonly Session[]) => (Sentence | Gap)[]
  /** [CO36] The consent of both by which their counsellor may read it. */
  counsellor: 'never' | 'past-reflections' | 'agreements'
  /** Whether it is read when the couple walk through the reflection in turns. */
  walked: boolean
  /** Whether it holds what was said, so that there is something to talk over. */
  said: boolean
  /** Figures that stand with it, because it says in words what they show. */
  figures: readonly Figure['figure'][]
  /** Whether it also tells of prompts that a counsellor brought on the spot. */
  brought?: true
}

const ALL = {
  'what-we-did': {
    write: whatWeDid,
    counsellor: 'past-reflections',
    walked: true,
    said: false,
    figures: ['axes', 'orders'],
  },
  'own-words': { write: ownWords, counsellor: 'never', walked: true, said: true, figures: [], brought: true },
  heard: { write: heard, counsellor: 'past-reflections', walked: true, said: true, figures: [] },
  meet: { write: meet, counsellor: 'past-reflections', walked: true, said: true, figures: ['axes', 'orders'] },
  differ: { write: differ, counsellor: 'past-reflections', walked: true, said: true, figures: ['axes', 'orders'] },
  guesses: { write: guesses, counsellor: 'past-reflections', walked: true, said: true, figures: ['orders'] },
  loop: { write: loop, counsellor: 'past-reflections', walked: true, said: true, figures: ['loop'] },
  agreements: { write: agreements, counsellor: 'agreements', walked: true, said: true, figures: [] },
  'since-last-time': {
    write: sinceLastTime,
    counsellor: 'past-reflections',
    walked: false,
    said: true,
    figures: ['over-time'],
  },
  'to-talk': { write: toTalk, counsellor: 'never', walked: false, said: false, figures: [] },
  'not-in-here': { write: notInHere, counsellor: 'never', walked: false, said: false, figures: [] },
} satisfies Record<string, BlockEntry>

export type BlockName = keyof typeof ALL
export const BLOCKS: Readonly<Record<BlockName, BlockEntry>> = ALL
export const BLOCK_NAMES = Object.keys(BLOCKS) as BlockName[]
