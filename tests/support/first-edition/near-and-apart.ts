// Near and apart as the first edition had it.
import type { Script } from '#shared/exercises/exercise.ts'

const HOURS = ['waking', 'workday', 'coming-home', 'dinner', 'evening', 'bedtime', 'saturday', 'sunday']

export const nearAndApart: Script = {
  id: 'near-and-apart',
  version: 1,
  minutes: [15, 20],
  steps: [
    // What was and what is wished for open as one picture, so that neither is read as a complaint about the other.
    { id: 'had', asks: 'both', revealWith: 'wanted', prompt: { kind: 'scale', scales: ['together-had', 'alone-had'] } },
    { id: 'wanted', asks: 'both', prompt: { kind: 'scale', scales: ['together-wanted', 'alone-wanted'] } },
    // Everybody has an hour of each: the one who wants room is lonely sometimes, the one who reaches is full sometimes.
    { id: 'fullest', asks: 'both', revealWith: 'guess-fullest', prompt: { kind: 'choice', options: HOURS, most: 1 } },
    {
      id: 'loneliest',
      asks: 'both',
      revealWith: 'guess-loneliest',
      prompt: { kind: 'choice', options: HOURS, most: 1 },
    },
    { id: 'guess-fullest', asks: 'both', prompt: { kind: 'guess', of: 'fullest' } },
    { id: 'guess-loneliest', asks: 'both', prompt: { kind: 'guess', of: 'loneliest' } },
    {
      id: 'both-wishes',
      asks: 'both',
      after: ['guess-loneliest'],
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'near', as: 'words', most: 120 },
          { id: 'room', as: 'words', most: 120 },
        ],
      },
    },
    { id: 'slot-together', asks: 'both', prompt: { kind: 'agree', as: 'agreement' } },
    { id: 'slot-alone', asks: 'both', prompt: { kind: 'agree', as: 'agreement' } },
    { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
  ],
}
