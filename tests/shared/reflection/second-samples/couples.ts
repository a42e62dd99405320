// The nine written-out couples of the second edition, by name.
import { afterTheRow } from './after-a-row.ts'
import { bothLow } from './both-low.ts'
import { caughtInTheCycle } from './caught-in-the-cycle.ts'
import { caughtInTheLoop } from './caught-in-the-loop.ts'
import { content } from './content.ts'
import { longWinded } from './long-winded.ts'
import { oneSided } from './one-sided.ts'
import { passesMost } from './passes-most.ts'
import { terse } from './terse.ts'

export const SECOND_COUPLES = {
  content,
  'caught-in-the-loop': caughtInTheLoop,
  'one-sided': oneSided,
  terse,
  'long-winded': longWinded,
  'caught-in-the-cycle': caughtInTheCycle,
  'both-low': bothLow,
  'passes-most': passesMost,
  'after-a-row': afterTheRow,
}
