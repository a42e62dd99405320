// Arriving: land where one is, and say how much today can hold. It never asks for more than that.
import type { Script } from './exercise.ts'

export const arriving: Script = {
  id: 'arriving',
  version: 1,
  minutes: [10, 15],
  steps: [
    // Tired and open is not the same as wide awake and closed: two scales, never an average. Only energy lightens the path.
    {
      id: 'energy',
      asks: 'both',
      revealWith: 'openness',
      prompt: { kind: 'scale', scales: ['energy'], decides: 'path' },
    },
    { id: 'openness', asks: 'both', prompt: { kind: 'scale', scales: ['openness'] } },
    {
      id: 'today',
      asks: 'both',
      prompt: { kind: 'choice', options: ['listen', 'talk-a-little', 'talk'], most: 1, decides: 'path' },
    },
    { id: 'from-the-day', asks: 'both', leftOutWhenLighter: true, prompt: { kind: 'text', most: 240 } },
    { id: 'breathe', asks: 'both', prompt: { kind: 'breathe', seconds: 60 } },
    { id: 'break-word', asks: 'both', when: 'first', prompt: { kind: 'agree', as: 'word' } },
    // On the lighter path nothing was written, so there is nothing to carry.
    { id: 'carry', asks: 'both', leftOutWhenLighter: true, prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
  ],
}
