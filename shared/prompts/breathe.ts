// Breathing together for a while.
import { clocked } from './clock.ts'
import type { Staged } from './definition.ts'

export const breathe: Staged<'breathe'> = {
  ...clocked,
  afterAll: false,
  fresh: () => ({ kind: 'breathe', seconds: 60 }),
  alone: (prompt) => prompt,
  takes: ({ seconds }) => ({ doing: 0, clock: seconds / 60 }),
}
