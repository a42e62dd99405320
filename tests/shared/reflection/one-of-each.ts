// A script of the second edition with one of each thing that a letter can tell by its kind and its rule alone.
import type { Script } from '#shared/exercises/exercise.ts'

const PLACES = ['kitchen', 'garden', 'car', 'bed', 'street', 'train', 'sofa', 'stairs']
const NEEDS = [
  'told-i-matter',
  'trusted',
  'held',
  'own-pace',
  'asked-about',
  'own-time',
  'fair-share',
  'taken-seriously',
]

export const oneOfEach: Script = {
  id: 'one-of-each',
  version: 1,
  edition: 2,
  minutes: [10, 20],
  steps: [
    {
      id: 'who-first',
      asks: 'both',
      prompt: { kind: 'choice', options: ['me', 'you', 'either'], most: 1, decides: 'speaker' },
    },
    { id: 'only-here', asks: 'both', kept: 'device', prompt: { kind: 'scale', scales: ['full'] } },
    { id: 'sky', asks: 'both', prompt: { kind: 'scale', scales: ['closeness-felt', 'room-felt'] } },
    { id: 'places', asks: 'both', prompt: { kind: 'choice', options: PLACES, most: 2 } },
    { id: 'unsaid', asks: 'both', inReflection: 'never', prompt: { kind: 'scale', scales: ['easy'] } },
    { id: 'needs', asks: 'both', revealWith: 'guess', prompt: { kind: 'rank', options: NEEDS } },
    { id: 'guess', asks: 'both', prompt: { kind: 'guess', of: 'needs' } },
    { id: 'point', asks: 'speaker', prompt: { kind: 'text', most: 160, aloud: true } },
    { id: 'say-back', asks: 'listener', prompt: { kind: 'mirror', of: 'point' } },
    {
      id: 'soft',
      asks: 'both',
      inReflection: 'both-carry',
      prompt: {
        kind: 'builder',
        blanks: [{ id: 'felt', as: 'words', most: 60, pick: ['alone', 'closed-in'] }],
      },
    },
    { id: 'stands', asks: 'both', inReflection: 'stands', prompt: { kind: 'text', most: 120 } },
    { id: 'asking', asks: 'speaker', prompt: { kind: 'builder', blanks: [{ id: 'would', as: 'words', most: 80 }] } },
    { id: 'ask', asks: 'speaker', prompt: { kind: 'offer', of: 'asking' } },
    { id: 'wish', asks: 'both', prompt: { kind: 'offer' } },
    { id: 'slot', asks: 'both', prompt: { kind: 'agree', as: 'agreement', says: 'weekly' } },
  ],
}
