// The taste: one scale and one sentence, opened together. An exercise for one visit, in no list and with no letter.
import type { Script } from '#shared/exercises/exercise.ts'

export const taste: Script = {
  id: 'taste',
  version: 1,
  minutes: [1, 1],
  steps: [
    { id: 'near', asks: 'both', revealWith: 'small', prompt: { kind: 'scale', scales: ['near-felt'] } },
    { id: 'small', asks: 'both', prompt: { kind: 'text', most: 120 } },
  ],
}
