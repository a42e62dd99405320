// Weather as it was in the first edition: its sessions and letters stay.
import type { Script } from '#shared/exercises/exercise.ts'

export const weather: Script = {
  id: 'weather',
  version: 1,
  minutes: [10, 15],
  steps: [
    {
      id: 'did-it-happen',
      asks: 'both',
      when: 'again',
      prompt: { kind: 'choice', options: ['yes', 'in-part', 'changed', 'forgot', 'not-this-time'], most: 1 },
    },
    // The answers on offer are circumstances only, so that no one can be named as the reason.
    {
      id: 'what-played-in',
      asks: 'both',
      when: 'again',
      prompt: {
        kind: 'choice',
        options: ['small-enough', 'good-moment', 'said-so', 'full-week', 'tired', 'too-big', 'unclear', 'out-of-mind'],
        most: 2,
      },
    },
    // Closeness and room are two axes: somebody can have plenty of both, or miss both.
    { id: 'sky', asks: 'both', prompt: { kind: 'scale', scales: ['closeness-felt', 'room-felt'] } },
    { id: 'landed', asks: 'both', when: { every: 4, at: 0 }, prompt: { kind: 'text', most: 240 } },
    { id: 'carried', asks: 'both', when: { every: 4, at: 1 }, prompt: { kind: 'text', most: 240 } },
    // Stress from outside is easily taken for coldness at home until it is named as coming from outside.
    { id: 'from-outside', asks: 'both', when: { every: 4, at: 2 }, prompt: { kind: 'text', most: 240 } },
    { id: 'ahead', asks: 'both', when: { every: 4, at: 3 }, prompt: { kind: 'text', most: 240 } },
    { id: 'small-thing', asks: 'both', prompt: { kind: 'offer' } },
    { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
  ],
}
