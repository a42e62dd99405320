// Our loop: the couple draws the circle they get caught in, from both sides. The loop is the opponent, neither of the two is.
import { UNDER_IT, words } from './lists.ts'
import { timed } from './minutes.ts'

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
  'change-subject',
]

/** The exercise whose steps draw the loop, and what each of them gives. */
export const LOOP = {
  exercise: 'our-loop',
  starts: 'sets-off',
  moves: 'my-move',
  gives: 'gives-me',
  reached: 'reaches-me',
  lands: 'lands-hardest',
  name: 'loop-name',
  waysBack: 'ways-back',
  firstMove: 'first-move',
} as const

export const ourLoop = timed({
  id: 'our-loop',
  version: 2,
  edition: 2,
  opensMost: true,
  steps: [
    { id: 'before', asks: 'both', prompt: { kind: 'read' } },
    { id: 'episode', asks: 'both', prompt: { kind: 'agree', as: 'name' } },
    {
      id: 'sets-off',
      asks: 'both',
      revealWith: 'my-move',
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
    // Both sides of the circle open at once, so that nobody's half of it is shown alone.
    { id: 'my-move', asks: 'both', about: 'sets-off', prompt: { kind: 'choice', options: MOVES, most: 2 } },
    // A move that brought nothing would have been dropped long ago: naming its gain takes the shame off it.
    {
      id: 'gives-me',
      asks: 'both',
      about: 'my-move',
      leftOutWhenLighter: true,
      prompt: {
        kind: 'choice',
        options: ['sign', 'quiet', 'being-noticed', 'distance', 'answer', 'nothing-worse', 'a-say', 'over-sooner'],
        most: 2,
      },
    },
    // Whoever is hit says by which of the moves the other named: so each arrow is drawn by the one it points at.
    {
      id: 'lands-hardest',
      asks: 'both',
      answers: 'my-move',
      inReflection: 'both-carry',
      prompt: { kind: 'choice', options: MOVES, most: 1, of: 'my-move' },
    },
    {
      id: 'soft-side',
      asks: 'both',
      about: ['my-move', 'lands-hardest'],
      inReflection: 'both-carry',
      prompt: { kind: 'builder', blanks: UNDER_IT },
    },
    // What opens softly is met by the other before anything else happens.
    {
      id: 'hear-softer',
      asks: 'both',
      answers: 'soft-side',
      prompt: {
        kind: 'builder',
        blanks: [words('then', 160)],
        stems: [
          { id: 'did-not-know', blanks: ['then'] },
          { id: 'half-knew', blanks: ['then'] },
          { id: 'need-time', blanks: [] },
        ],
      },
    },
    {
      id: 'first-learned',
      asks: 'both',
      // Where a move comes from is looked for once.
      when: 'first',
      kept: 'device',
      about: 'my-move',
      leftOutWhenLighter: true,
      prompt: { kind: 'text', most: 160 },
    },
    {
      id: 'first-learned-line',
      asks: 'both',
      when: 'first',
      about: 'first-learned',
      leftOutWhenLighter: true,
      prompt: { kind: 'text', most: 120 },
    },
    { id: 'loop-name', asks: 'both', about: 'my-move', beside: ['my-move'], prompt: { kind: 'agree', as: 'name' } },
    {
      id: 'way-back',
      asks: 'both',
      leftOutWhenLighter: true,
      prompt: { kind: 'choice', options: ['say-its-name', 'break', 'softer-question', 'small-sign'], most: 1 },
    },
    {
      id: 'first-move',
      asks: 'both',
      about: ['my-move', 'way-back'],
      after: ['hear-softer'],
      prompt: { kind: 'builder', blanks: [words('move', 120)] },
    },
    { id: 'more-help', asks: 'both', prompt: { kind: 'read' } },
  ],
})
