// The map of needs as the first edition had it: each orders six needs and guesses the other's order before either is shown.
import type { Script } from '#shared/exercises/exercise.ts'

// Three of nearness and three of room, in turns and equally good to want, so that no order looks better than another.
const NEEDS = ['told-i-matter', 'trusted', 'held', 'own-pace', 'asked-about', 'own-time']

export const theMapOfNeeds: Script = {
  id: 'the-map-of-needs',
  version: 1,
  minutes: [15, 20],
  steps: [
    { id: 'needs', asks: 'both', revealWith: 'guess', prompt: { kind: 'rank', options: NEEDS } },
    { id: 'guess', asks: 'both', prompt: { kind: 'guess', of: 'needs' } },
    {
      id: 'surprise',
      asks: 'both',
      after: ['guess'],
      prompt: { kind: 'choice', options: [...NEEDS, 'no-surprise'], most: 1 },
    },
    // A need is agreed to easily as a word and missed as a moment: the sentence asks for the moment.
    {
      id: 'meaning',
      asks: 'both',
      after: ['surprise'],
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'need', as: 'words', most: 60 },
          { id: 'moment', as: 'words', most: 200 },
        ],
      },
    },
    { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: 'meaning' } },
    { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
  ],
}
