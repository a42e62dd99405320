// Arriving: land where one is, and say how much today can hold. It never asks for more than that.
import type { Script } from './exercise.ts'

export const arriving: Script = {
  id: 'arriving',
  version: 1,
  minutes: [5, 10],
  steps: [
    // Tired and open is not the same as wide awake and closed: two scales, never an average.
    { id: 'here', asks: 'both', prompt: { kind: 'scale', scales: ['energy', 'openness'] } },
    {
      id: 'today',
      asks: 'both',
      prompt: { kind: 'choice', options: ['listen', 'talk-a-little', 'talk'], most: 1, decides: 'path' },
    },
    { id: 'from-the-day', asks: 'both', leftOutWhenLighter: true, prompt: { kind: 'text', most: 240 } },
    { id: 'breathe', asks: 'both', prompt: { kind: 'breathe', seconds: 60 } },
    // Once for a couple, and asked again after a dozen arrivals: a word fits only while both still like it.
    { id: 'break-word', asks: 'both', when: { every: 12, at: 0 }, prompt: { kind: 'agree', as: 'word' } },
    { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
  ],
}
