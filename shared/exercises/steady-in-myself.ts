// Steady in myself: what holds each up besides the other's word, and a plan for the wave. It never asks anybody to need less.
import type { Script, Step } from './exercise.ts'

// The last of the moments to be sorted; with it all of them open.
const LAST = 'third-was'

const named = (id: string): Step => ({ id, asks: 'both', revealWith: LAST, prompt: { kind: 'text', most: 120 } })
const sorted = (id: string, about: string): Step => ({
  id,
  asks: 'both',
  about,
  prompt: { kind: 'choice', options: ['calm', 'intense', 'both'], most: 1 },
})

export const steadyInMyself: Script = {
  id: 'steady-in-myself',
  version: 1,
  minutes: [15, 20],
  steps: [
    {
      id: 'holds-me',
      asks: 'both',
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'one', as: 'words', most: 80 },
          { id: 'two', as: 'words', most: 80 },
          { id: 'three', as: 'words', most: 80 },
        ],
      },
    },
    named('first-moment'),
    named('second-moment'),
    named('third-moment'),
    // Sorted only once all three are named: who sorts while naming looks for the loud ones.
    { ...sorted('first-was', 'first-moment'), revealWith: LAST },
    { ...sorted('second-was', 'second-moment'), revealWith: LAST },
    sorted(LAST, 'third-moment'),
    {
      id: 'wave',
      asks: 'both',
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'do', as: 'words', most: 120 },
          { id: 'tell', as: 'words', most: 120 },
        ],
      },
    },
    // A plan that was tried once in calm is more likely to be found again in a storm.
    { id: 'try-it', asks: 'both', prompt: { kind: 'breathe', seconds: 60 } },
    { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: 'wave' } },
    { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
  ],
}
