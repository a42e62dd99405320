// Reaching softly: one settles first and then asks, the other finds a warm yes or a warm not now. It never asks for proof of love.
import type { Script } from './exercise.ts'

export const reachingSoftly: Script = {
  id: 'reaching-softly',
  version: 1,
  minutes: [15, 20],
  steps: [
    {
      id: 'who-first',
      asks: 'both',
      kept: true,
      prompt: { kind: 'choice', options: ['me', 'you', 'either'], most: 1, decides: 'speaker' },
    },
    { id: 'loud', asks: 'speaker', revealWith: 'other-story', prompt: { kind: 'scale', scales: ['loudness'] } },
    {
      id: 'where',
      asks: 'speaker',
      revealWith: 'other-story',
      prompt: {
        kind: 'choice',
        options: ['head', 'throat', 'chest', 'stomach', 'shoulders', 'hands', 'not-sure'],
        most: 2,
      },
    },
    // Written before the wish is known, so that it is about the listener and no condition for this one wish.
    { id: 'yes-is-easier', asks: 'listener', revealWith: 'asking', prompt: { kind: 'text', most: 200 } },
    { id: 'breathe', asks: 'both', prompt: { kind: 'breathe', seconds: 90 } },
    // A fear is never shown without the other story that could also be true.
    { id: 'fear', asks: 'speaker', revealWith: 'other-story', prompt: { kind: 'text', most: 200 } },
    { id: 'other-story', asks: 'speaker', prompt: { kind: 'text', most: 200 } },
    {
      id: 'warm-not-now',
      asks: 'listener',
      revealWith: 'asking',
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'later', as: 'words', most: 120 },
          { id: 'instead', as: 'words', most: 120 },
        ],
      },
    },
    // With the gentler story beside it, the wish is asked for out of that one and not out of the fear.
    {
      id: 'asking',
      asks: 'speaker',
      about: 'other-story',
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'notice', as: 'words', most: 120 },
          { id: 'feel', as: 'words', most: 60 },
          { id: 'would', as: 'words', most: 120 },
        ],
      },
    },
    { id: 'ask', asks: 'speaker', prompt: { kind: 'offer', of: 'asking' } },
    { id: 'thanks', asks: 'both', after: ['asking'], prompt: { kind: 'text', most: 160 } },
    { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
  ],
}
