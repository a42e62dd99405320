// A written letter as a file for other programs. docs/reflection-format.md describes it; a new shape gets a new version.
import * as z from 'zod/mini'
import { LOCALES, type Locale } from '#shared/locale.ts'
import type { Session } from '#shared/session/session.ts'
import { BLOCK_NAMES } from '../blocks/blocks.ts'
import type { Reflection } from '../reflection.ts'
import { plain } from './pieces.ts'
import type { Paragraph } from './write.ts'

// Each is one of the two letters.
const FormatVersion = z.union([z.literal(1), z.literal(2)])

const Line = z.strictObject({
  text: z.string(),
  because: z.array(z.strictObject({ session: z.string(), position: z.int().check(z.gte(1)) })),
})
const Name = z.nullable(z.string())

export const ReflectionFile = z.strictObject({
  format: z.literal('halfway-reflection'),
  version: FormatVersion,
  locale: z.enum(LOCALES),
  title: z.string(),
  session: z.string(),
  exercise: z.strictObject({ id: z.string(), version: z.int() }),
  at: z.iso.datetime(),
  names: z.strictObject({ first: Name, second: Name }),
  blocks: z.array(
    z.strictObject({
      block: z.enum(BLOCK_NAMES),
      heading: z.string(),
      lines: z.array(Line),
      figures: z.array(
        z.strictObject({
          figure: z.enum(['axes', 'over-time', 'orders', 'loop']),
          title: z.string(),
          says: z.array(z.string()),
        }),
      ),
    }),
  ),
})
export type ReflectionFile = z.infer<typeof ReflectionFile>

/** A reflection with what it is called and how it is written in one language. */
export type WrittenReflection = {
  locale: Locale
  title: string
  /** When it closed, or last opened something: ISO 8601, in UTC. */
  at: string
  names: Session['names']
  reflection: Reflection
  paragraphs: readonly Paragraph[]
}

// [RE26]
export function inFile({ locale, title, at, names, reflection, paragraphs }: WrittenReflection): ReflectionFile {
  const { session, exercise } = reflection
  return {
    format: 'halfway-reflection',
    version: reflection.letter ?? 1,
    locale,
    title,
    session,
    exercise,
    at,
    names,
    blocks: paragraphs.map(({ block, heading, lines, figures }) => ({
      block,
      heading,
      lines: lines.map(({ pieces, because }) => ({ text: plain(pieces), because })),
      figures: figures.map(({ figure, title: called, says }) => ({ figure, title: called, says })),
    })),
  }
}
