// Talking in turns by one clock.
import { clocked } from './clock.ts'
import type { Staged } from './definition.ts'

/** In minutes: reading a letter. */
export const LETTER = 0.8

export const talk: Staged<'talk'> = {
  ...clocked,
  afterAll: true,
  fresh: () => ({ kind: 'talk', seconds: 120, rounds: 1 }),
  takes: ({ seconds, rounds, over }) => ({ doing: over ? LETTER : 0, clock: (2 * seconds * rounds) / 60 }),
  alone: (prompt) => (prompt.over ? null : prompt),
}
