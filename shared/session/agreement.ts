// What two partners can agree on: an if-then sentence with a review date, a name, or a word.
import * as z from 'zod/mini'
import { lineOf } from '#shared/name.ts'

export const Terms = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('agreement'),
    who: z.enum(['first', 'second', 'both']),
    when: lineOf(240),
    will: lineOf(240),
    /** Calendar date, YYYY-MM-DD. */
    reviewOn: z.iso.date(),
    /** Only where the step starts a real break: how long, and how its caller will open again. */
    break: z.optional(z.strictObject({ minutes: z.int().check(z.gte(5), z.lte(180)), opening: lineOf(240) })),
  }),
  z.strictObject({ as: z.literal('name'), text: lineOf(60) }),
  z.strictObject({ as: z.literal('word'), text: lineOf(30) }),
])
export type Terms = z.infer<typeof Terms>
