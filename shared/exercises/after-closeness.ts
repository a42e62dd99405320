// After closeness: the best of a good time, the day after it as each had it, and a soft landing. It never says that there must have been a dip,
// nor that one is a loss of love.
import { hearing, words } from './lists.ts'
import { timed } from './minutes.ts'

export const afterCloseness = timed({
  id: 'after-closeness',
  version: 2,
  edition: 2,
  steps: [
    { id: 'good-moment', asks: 'both', prompt: { kind: 'agree', as: 'name' } },
    // Before the day after is looked at, so that it is not looked for in the good time.
    { id: 'best-of-it', asks: 'both', prompt: { kind: 'text', most: 120 } },
    { id: 'then-and-after', asks: 'both', prompt: { kind: 'scale', scales: ['in-it', 'day-after'] } },
    {
      id: 'after-was',
      asks: 'both',
      prompt: {
        kind: 'choice',
        options: [
          'stayed-close',
          'wanted-room',
          'missed-you',
          'felt-shy',
          'self-doubt',
          'life-took-over',
          'quiet-and-glad',
          'nothing-special',
        ],
        most: 2,
      },
    },
    hearing('hear-after', 'after-was'),
    // The harsh story stays with whoever told it to themselves; the friend's gentler one is shown.
    { id: 'told-myself', asks: 'both', kept: 'device', prompt: { kind: 'text', most: 160 } },
    {
      id: 'friend-says',
      asks: 'both',
      about: 'told-myself',
      prompt: { kind: 'builder', blanks: [words('words', 160)] },
    },
    // Air and a sign in one sentence: whoever needs the one answers whoever misses the other.
    {
      id: 'next-good-time',
      asks: 'both',
      leftOutWhenLighter: true,
      prompt: {
        kind: 'builder',
        blanks: [words('like', 80), words('sign', 80)],
      },
    },
    {
      id: 'landing',
      asks: 'both',
      about: 'next-good-time',
      beside: ['next-good-time'],
      prompt: { kind: 'agree', as: 'agreement' },
    },
    { id: 'more-help', asks: 'both', prompt: { kind: 'read' } },
  ],
})
