// The map of needs: each orders eight needs and guesses the other's order before either is shown. No order is the right one.
import { words } from './lists.ts'
import { timed } from './minutes.ts'

// Nearness and room in turns, then two that are both: equally good to want, so that no order looks better than another.
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

export const theMapOfNeeds = timed({
  id: 'the-map-of-needs',
  version: 2,
  edition: 2,
  steps: [
    { id: 'needs', asks: 'both', revealWith: 'guess', prompt: { kind: 'rank', options: NEEDS } },
    { id: 'guess', asks: 'both', prompt: { kind: 'guess', of: 'needs' } },
    {
      id: 'curious',
      asks: 'both',
      inReflection: 'never',
      after: ['guess'],
      beside: ['needs'],
      prompt: { kind: 'choice', options: NEEDS, most: 1 },
    },
    // A need is agreed to easily as a word and missed as a moment: the sentence asks for the moment.
    {
      id: 'meaning',
      asks: 'both',
      beside: ['curious'],
      prompt: {
        kind: 'builder',
        blanks: [words('need', 60, NEEDS), words('moment', 160)],
      },
    },
    { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: 'meaning' } },
    {
      id: 'signs',
      asks: 'both',
      about: 'meaning',
      // Met by what the other gives for that need, and so only where it was named.
      follows: 'meaning',
      leftOutWhenLighter: true,
      prompt: {
        kind: 'builder',
        blanks: [words('have', 80), words('miss', 80)],
      },
    },
    {
      id: 'give',
      asks: 'both',
      answers: 'meaning',
      // What the other does when they miss it is met by what one gives, and by nothing said about it.
      beside: ['signs'],
      leftOutWhenLighter: true,
      prompt: { kind: 'builder', blanks: [words('act', 120)] },
    },
  ],
})
