// A step with a prompt for each: whose words stand on its screens.
import { expect, test } from 'vitest'
import type { SessionWords } from '#app/session/screen.tsx'
import { wordsOn } from '#app/session/texts.ts'

const steps = { back: { prompt: 'What do you bring back?' }, 'back.listener': { prompt: 'What was the wait like?' } }
const words: SessionWords = {
  exercise: { id: 'one', version: 1 },
  script: { title: '', for: '', asks: '', steps },
  sentences: {},
  again: [],
}
const step = { step: 'back', called: 'back.listener', words: null }

test('[AN14] whoever is asked the second half reads its words while they answer, and both by their own once they are open', () => {
  const answering = wordsOn({ ...step, part: { kind: 'answer' } }, words).script.steps
  expect(answering.back?.prompt).toBe(steps['back.listener'].prompt)
  expect(wordsOn({ ...step, part: { kind: 'opened' } }, words).script.steps).toEqual(steps)
})
