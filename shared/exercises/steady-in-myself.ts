// Steady in myself: what each leans on besides the other's word, what holds and what only burns, and a plan for the wave. It never asks anybody
// to need less.
import type { Step } from './exercise.ts'
import { hearing, words } from './lists.ts'
import { timed } from './minutes.ts'

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

export const steadyInMyself = timed({
  id: 'steady-in-myself',
  version: 2,
  edition: 2,
  steps: [
    {
      id: 'supports-me',
      asks: 'both',
      prompt: {
        kind: 'builder',
        blanks: [words('one', 60), words('two', 60), words('three', 60)],
      },
    },
    // A worth that one has lived does not wait for anybody's reply.
    {
      id: 'value',
      asks: 'both',
      leftOutWhenLighter: true,
      prompt: {
        kind: 'builder',
        blanks: [words('value', 60, VALUES), words('when', 160)],
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
    { ...hearing('hear-stirred', 'stirred-time'), leftOutWhenLighter: true },
    {
      id: 'wave',
      asks: 'both',
      prompt: {
        kind: 'builder',
        blanks: [words('do', 100), { id: 'minutes', as: 'minutes', most: 60 }, words('tell', 100)],
      },
    },
    // A walk or a call cannot be breathed: the clock runs, and each begins their own plan.
    { id: 'try-it', asks: 'both', about: 'wave', prompt: { kind: 'breathe', seconds: 60, quiet: true } },
    {
      id: 'while-i',
      asks: 'both',
      about: 'wave',
      prompt: { kind: 'choice', options: ['leave', 'stay-near', 'sentence', 'find-after', 'ask-next-day'], most: 1 },
    },
    { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: 'wave' } },
  ],
})
