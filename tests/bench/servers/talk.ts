// The exercise that is measured: sentences one after the other, so that every step costs the same. Sixty is the most an exercise may have.
import type { Script } from '#shared/exercises/exercise.ts'

const STEPS = 60

export const TALK: Script = {
  id: 'talk',
  version: 1,
  minutes: [10, 15],
  steps: Array.from({ length: STEPS }, (_, at) => ({
    id: `sentence-${at}`,
    asks: 'both',
    prompt: { kind: 'text', most: 240 },
  })),
}
