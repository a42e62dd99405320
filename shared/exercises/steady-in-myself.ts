// Steady in myself: what each leans on besides the other's word, what holds and what only burns, and a plan for the wave. It never asks anybody
// to need less.
import type { Script, Step } from './exercise.ts'

// With it everything opens that was compared.
const COMPARED = 'what-i-see'

const time = (id: string): Step => ({
  id,
  asks: 'both',
  leftOutWhenLighter: true,
  revealWith: COMPARED,
  prompt: { kind: 'text', most: 120 },
})

// How the day after was is asked before anything is compared: who compares first remembers what fits.
const after = (id: string, about: string, scales: string[]): Step => ({
  id,
  asks: 'both',
  leftOutWhenLighter: true,
  revealWith: COMPARED,
  about,
  inReflection: 'never',
  prompt: { kind: 'scale', scales },
})

const VALUES = [
  'honesty',
  'kindness',
  'humour',
  'courage',
  'loyalty',
  'curiosity',
  'patience',
  'fairness',
  'making',
  'independence',
  'caring',
]

export const steadyInMyself: Script = {
  id: 'steady-in-myself',
  version: 2,
  edition: 2,
  minutes: [22, 32],
  steps: [
    {
      id: 'supports-me',
      asks: 'both',
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'one', as: 'words', most: 60 },
          { id: 'two', as: 'words', most: 60 },
          { id: 'three', as: 'words', most: 60 },
        ],
      },
    },
    // A worth that one has lived does not wait for anybody's reply.
    {
      id: 'value',
      asks: 'both',
      leftOutWhenLighter: true,
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'value', as: 'words', most: 60, pick: VALUES },
          { id: 'when', as: 'words', most: 160 },
        ],
      },
    },
    time('quiet-time'),
    after('quiet-after', 'quiet-time', ['quiet-day', 'quiet-lean']),
    time('stirred-time'),
    after('stirred-after', 'stirred-time', ['stirred-day', 'stirred-lean']),
    {
      id: COMPARED,
      asks: 'both',
      leftOutWhenLighter: true,
      about: ['quiet-time', 'stirred-time'],
      prompt: { kind: 'choice', options: ['quiet', 'stirred', 'same', 'different'], most: 1 },
    },
    {
      id: 'wave',
      asks: 'both',
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'do', as: 'words', most: 100 },
          { id: 'minutes', as: 'minutes', most: 60 },
          { id: 'tell', as: 'words', most: 100 },
        ],
      },
    },
    // A walk or a call cannot be breathed: the clock runs, and each begins their own plan.
    { id: 'try-it', asks: 'both', about: 'wave', prompt: { kind: 'breathe', seconds: 60, quiet: true } },
    {
      id: 'while-i',
      asks: 'both',
      prompt: { kind: 'choice', options: ['leave', 'stay-near', 'sentence', 'find-after', 'ask-next-day'], most: 1 },
    },
    { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: 'wave' } },
  ],
}
