// Walk through and promise as it was in the first edition: its sessions and letters stay.
import type { Script } from '#shared/exercises/exercise.ts'

export const walkThroughAndPromise: Script = {
  id: 'walk-through-and-promise',
  version: 1,
  minutes: [15, 20],
  steps: [
    // A letter changes little by itself; talking it over in equal turns does. It lies beside this step on the page.
    { id: 'walk', asks: 'both', prompt: { kind: 'talk', seconds: 60, rounds: 3, over: 'letter' } },
    {
      id: 'if-then',
      asks: 'both',
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'when', as: 'words', most: 120 },
          { id: 'will', as: 'words', most: 120 },
        ],
      },
    },
    { id: 'promise', asks: 'both', about: 'if-then', prompt: { kind: 'agree', as: 'agreement' } },
    // Kept, and the lower one counts: who doubts need not defend it, and the promise gets the size that both can carry.
    { id: 'confidence', asks: 'both', kept: true, prompt: { kind: 'scale', scales: ['sureness'], decides: 'smaller' } },
    { id: 'smaller', asks: 'both', onlyWhenSmaller: true, prompt: { kind: 'agree', as: 'agreement' } },
    // Each wrote a sentence, so there is room for the other one too.
    { id: 'one-more', asks: 'both', about: 'if-then', prompt: { kind: 'agree', as: 'agreement' } },
    { id: 'my-part', asks: 'both', prompt: { kind: 'builder', blanks: [{ id: 'act', as: 'words', most: 160 }] } },
    { id: 'glad', asks: 'both', prompt: { kind: 'text', most: 240 } },
    { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
  ],
}
