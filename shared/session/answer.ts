// What a partner can give to a prompt: the shape of each kind's answer, bounded. Whether it fits its prompt is decide's to say.
import * as z from 'zod/mini'
import { Id } from '#shared/exercises/exercise.ts'
import { lineOf } from '#shared/name.ts'
import { textOf } from '#shared/text.ts'

export const Scales = z.strictObject({
  kind: z.literal('scale'),
  values: z.record(Id, z.int().check(z.gte(0), z.lte(10))),
})
export const Choice = z.strictObject({
  kind: z.literal('choice'),
  chosen: z.array(Id).check(z.minLength(1), z.maxLength(12)),
})
export const Rank = z.strictObject({ kind: z.literal('rank'), order: z.array(Id).check(z.maxLength(8)) })
export const Text = z.strictObject({ kind: z.literal('text'), text: textOf(1000) })
/** Said out loud instead of written: nothing of it is kept. */
export const Aloud = z.strictObject({ kind: z.literal('aloud') })
export const Builder = z.strictObject({ kind: z.literal('builder'), blanks: z.record(Id, lineOf(240)) })
export const Guess = z.strictObject({
  kind: z.literal('guess'),
  guess: z.discriminatedUnion('kind', [Scales, Choice, Rank]),
})
/** The steps whose own words this partner puts into the reflection. */
export const Carry = z.strictObject({ kind: z.literal('carry'), steps: z.array(Id).check(z.maxLength(60)) })

export const AnswerValue = z.discriminatedUnion('kind', [Scales, Choice, Rank, Text, Aloud, Builder, Guess, Carry])
export type AnswerValue = z.infer<typeof AnswerValue>
export type GuessableValue = z.infer<typeof Guess>['guess']

export const PassNote = z.enum(['not-yet', 'no-words-tonight'])
export type PassNote = z.infer<typeof PassNote>
