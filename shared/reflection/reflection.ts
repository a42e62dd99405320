// The shape of a joint reflection.
import type { BlockName } from './blocks/blocks.ts'
import type { Figure, Gap, Sentence } from './sentences.ts'

export type Block = { block: BlockName; sentences: (Sentence | Gap)[] }

/** Left-out blocks are absent. `at` is when the session closed, or last opened something to both; milliseconds. */
export type Reflection = {
  session: string
  exercise: { id: string; version: number }
  /** Absent for a session of the first edition. */
  letter?: 2
  at: number
  blocks: Block[]
  figures: Figure[]
}
