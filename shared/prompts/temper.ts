// How a rehearsal partner makes up its mind. Everything that could be otherwise comes from here.
import type { Locale } from '#shared/locale.ts'
import type { Mode } from '#shared/session/commands.ts'
import type { View } from '#shared/session/view-shape.ts'

/** `pick(n)` gives a whole number from 0 to n - 1, `say` some words of at most `most` characters. */
export type Temper = {
  pick: (n: number) => number
  say: (view: View, most: number) => string
  locale: Locale
  mode: Mode
  /** Calendar date, YYYY-MM-DD, for the review of agreements. */
  reviewOn: string
}
