// What two partners can agree on: an if-then sentence with a review date, a name, or a word.
import * as z from 'zod/mini'

const Words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

export const Terms = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('agreement'),
    who: z.enum(['first', 'second', 'both']),
    when: Words(240),
    will: Words(240),
    /** Calendar date, YYYY-MM-DD. */
    reviewOn: z.iso.date(),
    /** Only where the step starts a real break: how long, and how its caller will open again. */
    break: z.optional(z.strictObject({ minutes: z.int().check(z.gte(5), z.lte(180)), opening: Words(240) })),
  }),
  z.strictObject({ as: z.literal('name'), text: Words(60) }),
  z.strictObject({ as: z.literal('word'), text: Words(30) }),
])
export type Terms = z.infer<typeof Terms>
