// After closeness as it was in the first edition: its sessions and letters stay.
import type { Script } from '#shared/exercises/exercise.ts'

export const afterCloseness: Script = {
  id: 'after-closeness',
  version: 1,
  minutes: [15, 20],
  steps: [
    { id: 'good-moment', asks: 'both', prompt: { kind: 'agree', as: 'name' } },
    { id: 'before-and-after', asks: 'both', prompt: { kind: 'scale', scales: ['in-it', 'day-after'] } },
    // The harsh story stays with its owner; only the friend's gentler one is shown.
    { id: 'told-myself', asks: 'both', kept: true, prompt: { kind: 'text', most: 240 } },
    {
      id: 'friend-says',
      asks: 'both',
      about: 'told-myself',
      prompt: { kind: 'builder', blanks: [{ id: 'words', as: 'words', most: 200 }] },
    },
    { id: 'landing', asks: 'both', prompt: { kind: 'agree', as: 'agreement' } },
    { id: 'more-help', asks: 'both', prompt: { kind: 'read' } },
    { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
  ],
}
