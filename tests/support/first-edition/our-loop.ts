// Our loop as the first edition had it: the couple draws the circle they get caught in, from both sides.
import type { Script } from '#shared/exercises/exercise.ts'

// Moves of reaching and moves of stepping back, as many of each, and everybody may pick from both.
const MOVES = [
  'ask-again',
  'go-quiet',
  'get-louder',
  'leave-the-room',
  'find-fault',
  'get-busy',
  'test',
  'make-light',
  'explain',
  'give-in',
]

export const ourLoop: Script = {
  id: 'our-loop',
  version: 1,
  minutes: [15, 20],
  steps: [
    {
      id: 'sets-off',
      asks: 'both',
      revealWith: 'need',
      prompt: {
        kind: 'choice',
        options: [
          'late-reply',
          'many-questions',
          'silence',
          'remark',
          'screen',
          'changed-plans',
          'little-time-together',
          'little-time-alone',
          'tone',
          'comings-and-goings',
        ],
        most: 2,
      },
    },
    {
      id: 'my-move',
      asks: 'both',
      revealWith: 'need',
      about: 'sets-off',
      prompt: { kind: 'choice', options: MOVES, most: 2 },
    },
    // A move that brought nothing would have been dropped long ago: naming its gain takes the shame off it.
    {
      id: 'gives-me',
      asks: 'both',
      revealWith: 'need',
      about: 'my-move',
      prompt: {
        kind: 'choice',
        options: ['sign', 'quiet', 'being-noticed', 'distance', 'answer', 'nothing-worse', 'a-say', 'over-sooner'],
        most: 2,
      },
    },
    { id: 'under', asks: 'both', revealWith: 'need', about: 'my-move', prompt: { kind: 'text', most: 160 } },
    { id: 'first-learned', asks: 'both', kept: true, about: 'my-move', prompt: { kind: 'text', most: 240 } },
    // All of it opens here at once, so that nobody's half of the circle is shown alone.
    { id: 'need', asks: 'both', about: 'under', prompt: { kind: 'text', most: 160 } },
    // Whoever is reached says by which of the moves the other named: so each arrow is drawn by the one it points at.
    { id: 'reaches-me', asks: 'both', prompt: { kind: 'choice', options: MOVES, most: 1, of: 'my-move' } },
    { id: 'loop-name', asks: 'both', prompt: { kind: 'agree', as: 'name' } },
    { id: 'ways-back', asks: 'both', prompt: { kind: 'rank', options: ['say-its-name', 'break', 'small-touch'] } },
    {
      id: 'first-move',
      asks: 'both',
      after: ['ways-back'],
      prompt: { kind: 'builder', blanks: [{ id: 'move', as: 'words', most: 160 }] },
    },
    { id: 'more-help', asks: 'both', prompt: { kind: 'read' } },
    { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
  ],
}
