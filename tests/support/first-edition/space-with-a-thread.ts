// Space with a thread as it was in the first edition: its sessions and letters stay.
import type { Script } from '#shared/exercises/exercise.ts'

export const spaceWithAThread: Script = {
  id: 'space-with-a-thread',
  version: 1,
  minutes: [15, 20],
  steps: [
    {
      id: 'who-first',
      asks: 'both',
      kept: true,
      prompt: { kind: 'choice', options: ['me', 'you', 'either'], most: 1, decides: 'speaker' },
    },
    { id: 'fullness', asks: 'speaker', prompt: { kind: 'scale', scales: ['fullness'] } },
    // How long, why, when back and with what: these four turn a going away into a pause.
    {
      id: 'need',
      asks: 'speaker',
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'minutes', as: 'minutes', most: 180 },
          { id: 'about', as: 'words', most: 120 },
          { id: 'back-at', as: 'time', most: 5 },
          { id: 'start-with', as: 'words', most: 120 },
        ],
      },
    },
    { id: 'ask', asks: 'speaker', prompt: { kind: 'offer', of: 'need' } },
    // Waiting is work too, so it gets a plan of its own and is said back with the same care.
    {
      id: 'while-away',
      asks: 'listener',
      after: ['need'],
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'doing', as: 'words', most: 120 },
          { id: 'helps', as: 'words', most: 120 },
        ],
      },
    },
    { id: 'say-back-need', asks: 'listener', prompt: { kind: 'mirror', of: 'need' } },
    { id: 'say-back-wait', asks: 'speaker', prompt: { kind: 'mirror', of: 'while-away' } },
    { id: 'promise', asks: 'both', prompt: { kind: 'agree', as: 'agreement', startsBreak: true } },
    // Asked so that it fits whether or not a break was agreed.
    { id: 'coming-back', asks: 'both', prompt: { kind: 'text', most: 240 } },
    { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
  ],
}
