// Looking back: the course ends with its goal, what has changed and what to keep. Nearer or further off, no cause is named and nobody is marked.
import { words } from './lists.ts'
import { timed } from './minutes.ts'

export const lookingBack = timed({
  id: 'looking-back',
  version: 1,
  edition: 2,
  close: 'short',
  steps: [
    { id: 'before', asks: 'both', beside: [{ signed: 'goal' }, { signed: 'half-page' }], prompt: { kind: 'read' } },
    {
      id: 'how-near',
      asks: 'both',
      beside: [{ signed: 'goal' }, { exercise: 'what-we-want', step: 'how-near' }],
      prompt: { kind: 'scale', scales: ['how-near'] },
    },
    { id: 'different', asks: 'both', inReflection: 'carry', prompt: { kind: 'text', most: 160 } },
    { id: 'you-did', asks: 'both', inReflection: 'carry', prompt: { kind: 'text', most: 160 } },
    {
      id: 'still-hard',
      asks: 'both',
      inReflection: 'carry',
      prompt: {
        kind: 'builder',
        blanks: [words('hard', 100), words('help', 100)],
      },
    },
    { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: 'still-hard' } },
    {
      id: 'page',
      asks: 'both',
      when: { has: 'half-page' },
      prompt: {
        kind: 'agree',
        as: 'page',
        parts: [
          { id: 'mine', each: true },
          { id: 'difference' },
          { id: 'from-outside' },
          { id: 'round' },
          { id: 'way-back' },
        ],
      },
    },
    {
      id: 'keep-on',
      asks: 'both',
      inReflection: 'carry',
      prompt: {
        kind: 'choice',
        options: ['weather', 'word', 'breaks', 'our-times', 'loop-name', 'half-page', 'another-round', 'nothing'],
        most: 3,
      },
    },
    {
      id: 'promise',
      asks: 'both',
      about: 'still-hard',
      beside: ['still-hard'],
      prompt: { kind: 'agree', as: 'agreement' },
    },
    { id: 'more-help', asks: 'both', prompt: { kind: 'read' } },
  ],
})
