// Weather: the short look at how close and how free each feels, and one small wish. It never puts the two on one line.
import { timed } from './minutes.ts'

export const weather = timed({
  id: 'weather',
  version: 2,
  edition: 2,
  close: 'short',
  steps: [
    {
      id: 'did-it-happen',
      asks: 'both',
      when: { has: 'wish' },
      beside: [{ lastTime: 'small-thing' }],
      prompt: {
        kind: 'choice',
        options: ['yes', 'in-part', 'changed', 'forgot', 'not-this-time', 'not-needed'],
        most: 1,
      },
    },
    // The answers on offer are circumstances only, so that no one can be named as the reason.
    {
      id: 'what-played-in',
      asks: 'both',
      when: { has: 'wish' },
      about: 'did-it-happen',
      beside: [{ lastTime: 'small-thing' }],
      prompt: {
        kind: 'choice',
        options: ['small-enough', 'good-moment', 'said-so', 'full-week', 'tired', 'too-big', 'unclear', 'out-of-mind'],
        most: 2,
      },
    },
    // Closeness and room are two axes: somebody can have plenty of both, or miss both.
    { id: 'sky', asks: 'both', prompt: { kind: 'scale', scales: ['closeness-felt', 'room-felt'] } },
    {
      id: 'landed',
      asks: 'both',
      when: { every: 4, at: 0 },
      inReflection: 'carry',
      leftOutWhenLighter: true,
      prompt: { kind: 'text', most: 160 },
    },
    {
      id: 'carried',
      asks: 'both',
      when: { every: 4, at: 2 },
      inReflection: 'carry',
      leftOutWhenLighter: true,
      prompt: { kind: 'text', most: 160 },
    },
    // Stress from outside is easily taken for coldness at home until it is named as coming from outside.
    {
      id: 'from-outside',
      asks: 'both',
      when: { every: 2, at: 1 },
      inReflection: 'carry',
      leftOutWhenLighter: true,
      prompt: { kind: 'text', most: 160 },
    },
    {
      id: 'at-your-side',
      asks: 'both',
      when: { every: 2, at: 1 },
      answers: 'from-outside',
      inReflection: 'carry',
      leftOutWhenLighter: true,
      prompt: { kind: 'text', most: 120 },
    },
    // Nobody is told of it, so that it is given and not paid back.
    {
      id: 'own-gift',
      asks: 'both',
      kept: 'device',
      comesBack: true,
      leftOutWhenLighter: true,
      prompt: { kind: 'text', most: 120 },
    },
    { id: 'small-thing', asks: 'both', inReflection: 'both-carry', prompt: { kind: 'offer' } },
  ],
})
