// Talking in turns by one clock.
import { clocked } from './clock.ts'
import type { Staged } from './definition.ts'

export const talk: Staged<'talk'> = {
  ...clocked,
  afterAll: true,
  fresh: () => ({ kind: 'talk', seconds: 120, rounds: 1 }),
  alone: (prompt) => (prompt.over ? null : prompt),
}
