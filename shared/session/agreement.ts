// What two partners can agree on: an if-then sentence with a review date, a name, a word, a goal, or a page.
import * as z from 'zod/mini'
import { Id } from '#shared/id.ts'
import { PAGE_PARTS } from '#shared/prompts/bounds.ts'
import { wholeWithin } from '#shared/prompts/shapes.ts'
import { lineOf, textOf } from '#shared/written.ts'
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
  z.strictObject({
    as: z.literal('page'),
    parts: z
      .array(
        z.strictObject({
          part: Id,
          /** Whose, of a part that each of the two has. */
          seat: z.optional(z.enum(['first', 'second'])),
          text: textOf(LONGEST.part),
        }),
      )
      .check(z.minLength(1), z.maxLength(2 * PAGE_PARTS.most)),
  }),
])
export type Terms = z.infer<typeof Terms>

/** All that was put into words, one after the other. */
export function wordsOfTerms(terms: Terms): string[] {
  if (terms.as === 'page') return terms.parts.map(({ text }) => text)
  return terms.as === 'agreement' ? [terms.when, terms.will, terms.break?.opening ?? ''] : [terms.text]
}
