// A text of one's own, or the same said aloud, of which nothing is kept.
import * as z from 'zod/mini'
import { textOf } from '#shared/written.ts'
import { wholeWithin } from './bounds.ts'
import type { Answered } from './definition.ts'

/** In characters. */
export const LETTERS = { least: 20, most: 1000 } as const

export const textPrompt = () =>
  z.strictObject({ kind: z.literal('text'), most: wholeWithin(LETTERS), aloud: z.optional(z.literal(true)) })

export const textAnswer = () => z.strictObject({ kind: z.literal('text'), text: textOf(LETTERS.most) })

/** Said out loud instead of written: nothing of it is kept. */
export const aloudAnswer = () => z.strictObject({ kind: z.literal('aloud') })

export const text: Answered<'text'> = {
  nature: 'answered',
  guessable: false,
  sayable: true,
  asksBoth: false,
  ahead: true,
  afterAll: false,
  opens: true,
  speaksOfOther: false,
  of: null,
  parts: null,
  lines: ['example'],
  addable: true,
  fresh: () => ({ kind: 'text', most: 200 }),
  alone: (prompt) => prompt,
  fits: ({ prompt }, value) => (value.kind === 'aloud' ? prompt.aloud === true : value.text.length <= prompt.most),
  ownWords: (value) => (value.kind === 'aloud' ? '' : value.text),
  told: (value) => (value.kind === 'aloud' ? '' : value.text),
  rehearsed: ({ prompt }, { say }) => ({ kind: 'text', text: say(prompt.most) }),
  fitsExample: ({ most }, example) => example.length <= most,
}
