// Walk through and promise: an earlier letter is talked over piece by piece in even turns, then one small thing signed. It never signs for
// anybody.
import type { Step } from './exercise.ts'
import { words } from './lists.ts'
import { timed } from './minutes.ts'

// What each wrote lies beside both forms, so that nothing is typed twice.
const signed = (id: string): Step => ({
  id,
  asks: 'both',
  about: 'if-then',
  beside: ['if-then'],
  prompt: { kind: 'agree', as: 'agreement' },
})

export const walkThroughAndPromise = timed({
  id: 'walk-through-and-promise',
  version: 2,
  edition: 2,
  close: 'short',
  steps: [
    // A letter changes little by itself. It lies beside this step on the page, with a question for each of its pieces.
    { id: 'walk', asks: 'both', prompt: { kind: 'talk', seconds: 90, rounds: 3, shorter: 2, over: 'letter' } },
    {
      id: 'if-then',
      asks: 'both',
      prompt: {
        kind: 'builder',
        blanks: [words('when', 100), words('will', 100)],
      },
    },
    { ...signed('promise'), prompt: { kind: 'agree', as: 'agreement', smaller: true } },
    { ...signed('one-more'), leftOutWhenLighter: true },
    {
      id: 'first-step',
      asks: 'both',
      leftOutWhenLighter: true,
      prompt: { kind: 'builder', blanks: [words('act', 100)] },
    },
  ],
})
