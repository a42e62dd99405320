// What we want: the course begins with one goal that both sign, and a first look at how near it is. The goal is about both, not about one.
import { words } from './lists.ts'
import { timed } from './minutes.ts'

export const whatWeWant = timed({
  id: 'what-we-want',
  version: 1,
  edition: 2,
  steps: [
    { id: 'before', asks: 'both', prompt: { kind: 'read' } },
    // A day to look forward to, before anything that is missing.
    { id: 'good-day', asks: 'both', inReflection: 'carry', prompt: { kind: 'text', most: 200 } },
    { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: 'good-day' } },
    {
      id: 'about',
      asks: 'both',
      inReflection: 'carry',
      prompt: {
        kind: 'choice',
        options: [
          'time-together',
          'own-time',
          'how-we-argue',
          'tenderness',
          'trust',
          'being-heard',
          'load',
          'plans',
          'family',
          'fun',
        ],
        most: 2,
      },
    },
    { id: 'goal', asks: 'both', about: 'about', beside: ['about'], prompt: { kind: 'agree', as: 'goal' } },
    { id: 'how-near', asks: 'both', beside: [{ signed: 'goal' }], prompt: { kind: 'scale', scales: ['how-near'] } },
    {
      id: 'my-bit',
      asks: 'both',
      beside: [{ signed: 'goal' }],
      inReflection: 'carry',
      prompt: { kind: 'builder', blanks: [words('try', 100)] },
    },
  ],
})
