// One notch open as it was in the first edition: what is kept in it lies on the server.
import type { Script } from '#shared/exercises/exercise.ts'

const KINDS = ['thankful', 'touched', 'wish', 'worry', 'sorry']

export const oneNotchOpen: Script = {
  id: 'one-notch-open',
  version: 1,
  minutes: [10, 15],
  steps: [
    // What is hard for somebody is theirs alone: a partner who saw the list would wait for its end.
    { id: 'ladder', asks: 'both', kept: true, prompt: { kind: 'rank', options: KINDS } },
    { id: 'first-learned', asks: 'both', kept: true, prompt: { kind: 'text', most: 240 } },
    {
      id: 'easy-one',
      asks: 'both',
      revealWith: 'opening-up',
      about: 'ladder',
      prompt: { kind: 'choice', options: KINDS, most: 1 },
    },
    { id: 'opening-up', asks: 'both', about: 'easy-one', prompt: { kind: 'text', most: 240 } },
    // Advice and comfort both close what has just been opened; thanks and curiosity leave it open.
    { id: 'thanks-or-question', asks: 'both', after: ['opening-up'], prompt: { kind: 'text', most: 160 } },
    { id: 'how-it-was', asks: 'both', after: ['opening-up'], prompt: { kind: 'scale', scales: ['ease'] } },
    {
      id: 'next-notch',
      asks: 'both',
      after: ['opening-up'],
      prompt: { kind: 'choice', options: ['same', 'one-up', 'rest'], most: 1 },
    },
    { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
  ],
}
