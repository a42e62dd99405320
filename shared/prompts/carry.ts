// Own words of earlier steps, which each chooses for the letter. Nothing of the choice opens before the letter does.
import * as z from 'zod/mini'
import { Id } from '#shared/id.ts'
import { isSubset } from './bounds.ts'
import type { Answered } from './definition.ts'

export const carryPrompt = () => z.strictObject({ kind: z.literal('carry') })

/** The steps whose own words this partner puts into the reflection. */
export const carryAnswer = () => z.strictObject({ kind: z.literal('carry'), steps: z.array(Id).check(z.maxLength(60)) })

export const carry: Answered<'carry'> = {
  nature: 'answered',
  guessable: false,
  sayable: false,
  asksBoth: true,
  ahead: false,
  afterAll: true,
  opens: false,
  speaksOfOther: false,
  of: null,
  parts: null,
  lines: [],
  addable: false,
  fresh: () => ({ kind: 'carry' }),
  alone: () => null,
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
