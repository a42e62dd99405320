// Own words of earlier steps, which each chooses for the letter. Nothing of the choice opens before the letter does.
import { isSubset } from './bounds.ts'
import type { Answered } from './definition.ts'

export const carry: Answered<'carry'> = {
  nature: 'answered',
  sayable: false,
  asksBoth: true,
  ahead: false,
  afterAll: true,
  speaksOfOther: false,
  of: null,
  parts: null,
  lines: () => [],
  addable: false,
  fresh: () => ({ kind: 'carry' }),
  alone: () => null,
  takes: () => ({ doing: 0.6 }),
  fits: ({ ownWords }, { steps }) =>
    isSubset(
      steps,
      ownWords.map(({ step }) => step),
    ),
  asked: (_prompt, { ownWords }) => ({ ownWords: ownWords() }),
  ownWords: () => '',
  told: ({ steps }, { promptOf }) => steps.map(promptOf).join('; '),
  rehearsed: ({ ownWords }, { pick }) => ({
    kind: 'carry',
    steps: ownWords.filter(() => pick(2) === 0).map(({ step }) => step),
  }),
}
