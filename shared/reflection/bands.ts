// Where on a scale from 0 to 10 somebody stands, in three parts. Letters of the second edition tell these and no numbers.
import type { Band, Step } from '#shared/exercises/exercise.ts'
import type { BySeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { reference } from './blocks/sentence.ts'
import type { Value } from './sentences.ts'

const MIDDLE = 4
const HIGH = 7
const WIDE = 3

// [LE11]
export function bandOf(at: number): Band {
  if (at < MIDDLE) return 'low'
  return at < HIGH ? 'middle' : 'high'
}

/** [LE6] Where both stand in the lowest or in the highest part. */
export function meetingOf({ first, second }: BySeat<number>): 'low' | 'high' | null {
  const band = bandOf(first)
  return band === bandOf(second) && band !== 'middle' ? band : null
}

/** [LE6] Far apart, and in different parts: so they never meet and differ at once. */
export function isApart({ first, second }: BySeat<number>): boolean {
  return Math.abs(first - second) >= WIDE && bandOf(first) !== bandOf(second)
}

export function band(session: Session, step: Step, id: string, at: number): Value {
  return { as: 'band', band: bandOf(at), ...reference(session, step, id) }
}
