// Say it, hold it, check it: one says one thing, the other says it back until it fits, then they swap. Nothing is solved here.
import { speakerChoice } from '#shared/prompts/choice.ts'
import type { Step } from './exercise.ts'
import { FEEL, words } from './lists.ts'
import { timed } from './minutes.ts'

/** What is asked while one of the two speaks. `back` ends the ids of the turn that comes second. */
function turn(back: '' | '-back'): Step[] {
  const point = `point${back}`
  return [
    // Picked before the words and opened after them, so that the listener listens for it.
    {
      id: `feeling${back}`,
      asks: 'speaker',
      inReflection: 'both-carry',
      revealWith: `feeling-guess${back}`,
      prompt: { kind: 'choice', options: FEEL, most: 1 },
    },
    { id: point, asks: 'speaker', about: `feeling${back}`, prompt: { kind: 'text', most: 240, aloud: true } },
    { id: back ? 'say-back-turned' : 'say-back', asks: 'listener', prompt: { kind: 'mirror', of: point } },
    // Making sense of it is not agreeing with it, and not seeing it yet is as good an answer.
    {
      id: `makes-sense${back}`,
      asks: 'listener',
      answers: point,
      prompt: {
        kind: 'builder',
        blanks: [words('because', 160), words('more', 160)],
        stems: [
          { id: 'can-see', blanks: ['because'] },
          { id: 'not-yet', blanks: ['more'] },
        ],
      },
    },
    { id: `feeling-guess${back}`, asks: 'listener', beside: [point], prompt: { kind: 'guess', of: `feeling${back}` } },
  ]
}

export const sayItHoldItCheckIt = timed({
  id: 'say-it-hold-it-check-it',
  version: 2,
  edition: 2,
  steps: [
    { id: 'who-first', asks: 'both', prompt: speakerChoice() },
    ...turn(''),
    ...turn('-back').map((step): Step => ({ ...step, turn: 2, leftOutWhenLighter: true })),
  ],
})
