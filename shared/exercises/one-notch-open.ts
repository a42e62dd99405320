// One notch open: one easy thing is shared with undivided attention, and meets thanks or one question. It never asks for the hard one.
import type { Step } from './exercise.ts'
import { words } from './lists.ts'
import { timed } from './minutes.ts'

const KINDS = ['thankful', 'moved', 'wish', 'worry', 'sorry']

// One shares and the other does nothing but listen: at once, each would be busy with their own.
const sharing = (turn: 1 | 2): Step[] => {
  const back = turn === 2
  const id = (name: string) => (back ? `${name}-back` : name)
  const more = { turn, ...(back && { leftOutWhenLighter: true as const }) }
  return [
    {
      id: id('which-one'),
      asks: 'speaker',
      ...more,
      revealWith: id('opening-up'),
      about: 'ladder',
      // Small steps become larger ones only over several evenings.
      beside: [{ lastTime: 'next-notch' }],
      inReflection: 'never',
      prompt: { kind: 'choice', options: KINDS, most: 1 },
    },
    {
      id: id('opening-up'),
      asks: 'speaker',
      ...more,
      about: id('which-one'),
      prompt: { kind: 'text', most: 200, aloud: true },
    },
    // Advice and comfort close what has just been opened.
    {
      id: id('thanks-or-question'),
      asks: 'listener',
      ...more,
      answers: id('opening-up'),
      prompt: {
        kind: 'builder',
        blanks: [words('stays', 120), words('ask', 120)],
        stems: [
          { id: 'thanks', blanks: ['stays'] },
          { id: 'question', blanks: ['ask'] },
        ],
      },
    },
    {
      id: id('my-answer'),
      asks: 'speaker',
      ...more,
      answers: { step: id('thanks-or-question'), stem: 'question' },
      prompt: { kind: 'text', most: 120 },
    },
  ]
}

export const oneNotchOpen = timed({
  id: 'one-notch-open',
  version: 2,
  edition: 2,
  opensMost: true,
  steps: [
    {
      id: 'who-first',
      asks: 'both',
      prompt: { kind: 'choice', options: ['me', 'you', 'either'], most: 1, decides: 'speaker' },
    },
    // What is hard for somebody is theirs alone: a partner who saw the list would wait for its end.
    { id: 'ladder', asks: 'both', kept: 'device', prompt: { kind: 'rank', options: KINDS } },
    {
      id: 'holds-back',
      asks: 'both',
      leftOutWhenLighter: true,
      kept: 'device',
      prompt: {
        kind: 'choice',
        options: [
          'used-later',
          'too-much',
          'no-words',
          'lose-hold',
          'worry-you',
          'nobody-asked',
          'ends-in-advice',
          'owe-more',
        ],
        most: 2,
      },
    },
    {
      id: 'first-learned',
      asks: 'both',
      leftOutWhenLighter: true,
      kept: 'device',
      about: 'holds-back',
      prompt: { kind: 'text', most: 160 },
    },
    {
      id: 'makes-easier',
      asks: 'both',
      prompt: {
        kind: 'choice',
        options: [
          'side-by-side',
          'time-for-words',
          'no-question',
          'hand',
          'walk',
          'not-mentioned',
          'in-writing',
          'day-over',
        ],
        most: 2,
      },
    },
    ...sharing(1),
    ...sharing(2),
    { id: 'how-it-was', asks: 'both', inReflection: 'never', prompt: { kind: 'scale', scales: ['ease'] } },
    {
      id: 'next-notch',
      asks: 'both',
      inReflection: 'never',
      prompt: { kind: 'choice', options: ['same', 'further', 'rest'], most: 1 },
    },
  ],
})
