// What two partners can agree on: an if-then sentence with a review date, a name, or a word.
import * as z from 'zod/mini'
import { wholeWithin } from '#shared/prompts/shapes.ts'
import { lineOf } from '#shared/written.ts'
import { AGREED_MINUTES, LONGEST } from './limits.ts'

export const Terms = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('agreement'),
    who: z.enum(['first', 'second', 'both']),
    when: lineOf(LONGEST.when),
    will: lineOf(LONGEST.will),
    /** Calendar date, YYYY-MM-DD. */
    reviewOn: z.iso.date(),
    says: z.optional(z.literal('weekly')),
    /** Only where the step starts a real break: how long, and how its caller will open again. */
    break: z.optional(z.strictObject({ minutes: wholeWithin(AGREED_MINUTES), opening: lineOf(LONGEST.opening) })),
  }),
  z.strictObject({ as: z.literal('name'), text: lineOf(LONGEST.name) }),
  z.strictObject({ as: z.literal('word'), text: lineOf(LONGEST.word) }),
  z.strictObject({ as: z.literal('goal'), text: lineOf(LONGEST.goal) }),
])
export type Terms = z.infer<typeof Terms>
