// Steady in myself: what holds each up besides the other's word, and a plan for the wave. It never asks anybody to need less.
import type { Script, Step } from './exercise.ts'

// Sorted only once all three are named: who sorts while naming looks for the loud ones.
const sorted = (id: string): Step => ({
  id,
  asks: 'both',
  revealWith: 'third-moment',
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
    {
      id: 'moments',
      asks: 'both',
      revealWith: 'third-moment',
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'first', as: 'words', most: 100 },
          { id: 'second', as: 'words', most: 100 },
          { id: 'third', as: 'words', most: 100 },
        ],
      },
    },
    sorted('first-moment'),
    sorted('second-moment'),
    {
      id: 'third-moment',
      asks: 'both',
      prompt: { kind: 'choice', options: ['calm', 'intense', 'both'], most: 1 },
    },
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
