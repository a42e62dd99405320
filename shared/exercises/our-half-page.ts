// Our half page: what the two have found, in their own words, on half a page that both sign. It says how it goes round, and never who began.
import type { Step } from './exercise.ts'
import { FELT, hearing, words } from './lists.ts'
import { timed } from './minutes.ts'

/** Two lines at once: neither of the two writes the page alone. */
const draft = (id: string): Step => ({
  id,
  asks: 'both',
  prompt: { kind: 'text', most: 240 },
  listener: { prompt: { kind: 'text', most: 240 } },
})

export const ourHalfPage = timed({
  id: 'our-half-page',
  version: 1,
  edition: 2,
  close: 'short',
  steps: [
    {
      id: 'who-first',
      asks: 'both',
      prompt: { kind: 'choice', options: ['me', 'you', 'either'], most: 1, decides: 'speaker' },
    },
    {
      id: 'read-back',
      asks: 'both',
      beside: [
        { exercise: 'the-map-of-needs', step: 'needs' },
        { exercise: 'near-and-apart', step: 'had' },
        { exercise: 'near-and-apart', step: 'wanted' },
        { signed: 'loop-name' },
        { exercise: 'our-loop', step: 'my-move' },
        { exercise: 'our-loop', step: 'soft-side' },
      ],
      prompt: { kind: 'read' },
    },
    {
      id: 'mine',
      asks: 'both',
      prompt: {
        kind: 'builder',
        blanks: [words('need', 80), words('felt', 60, FELT), words('helps', 80)],
      },
    },
    hearing('hear-mine', 'mine'),
    draft('draft-1'),
    draft('draft-2'),
    {
      id: 'page',
      asks: 'both',
      prompt: {
        kind: 'agree',
        as: 'page',
        parts: [
          { id: 'mine', of: 'mine', each: true },
          { id: 'difference', of: 'draft-1' },
          { id: 'from-outside', of: 'draft-1', half: 'listener' },
          { id: 'round', of: 'draft-2', half: 'listener' },
          { id: 'way-back', of: 'draft-2' },
        ],
      },
    },
    {
      id: 'read-aloud',
      asks: 'both',
      beside: [{ signed: 'half-page' }],
      prompt: { kind: 'talk', seconds: 60, rounds: 1 },
    },
  ],
})
