// The five written-out couples, by name.
import { caughtInTheLoop } from './caught-in-the-loop.ts'
import { content } from './content.ts'
import { longWinded } from './long-winded.ts'
import { oneSided } from './one-sided.ts'
import { terse } from './terse.ts'

export const COUPLES = {
  content,
  'caught-in-the-loop': caughtInTheLoop,
  'one-sided': oneSided,
  terse,
  'long-winded': longWinded,
}
