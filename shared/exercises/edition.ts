// What differs between the two editions for a whole session. Everything else is said by the script's own steps.
import type { Response } from '#shared/session/commands.ts'
import type { Script } from './exercise.ts'

export type EditionRules = {
  /** How a wish can be answered, and how often it can be asked. */
  readonly responses: readonly Response['says'][]
  readonly asks: number
  /** What it comes to where the other passes it. */
  readonly passed: 'left-open' | 'no'
  /** [DO1] Whether a check-in and a close stand around the script. */
  readonly framed: boolean
  /** Which of the two letters is written. */
  readonly letter: 1 | 2
}

const EDITIONS: Readonly<Record<1 | 2, EditionRules>> = {
  1: { responses: ['yes', 'later', 'smaller'], asks: 4, passed: 'left-open', framed: false, letter: 1 },
  // [OF3] [OF4]
  2: { responses: ['yes', 'later', 'smaller', 'no'], asks: 2, passed: 'no', framed: true, letter: 2 },
}

export function rulesOf({ edition }: Pick<Script, 'edition'>): EditionRules {
  return EDITIONS[edition ?? 1]
}
