// What a file holds that sessions of its edition do not go by: it would promise what they do not keep.
import { decides } from '#shared/session/walk.ts'
import type { Step, Structure } from '../exercise.ts'
import type { FormatVersion } from '../file.ts'
import { type Problem, placeOf } from './problem.ts'
import { stepAt } from './structure.ts'

export function otherEditionIn({ steps, close }: Structure, formatVersion: FormatVersion): Problem[] {
  // [EX83]
  if (formatVersion > 1) return steps.flatMap(olderAt)
  const ends = close ? [{ at: 'script', problem: 'unknown' as const, words: 'close' }] : []
  return [...ends, ...steps.flatMap((step, index) => newerAt(step, stepAt(index)))]
}

/** What stays with its author stays on their device, and nothing is made smaller by a number. */
function olderAt(step: Step, index: number): Problem[] {
  const found = {
    kept: step.kept === true && !decides(step, 'speaker'),
    onlyWhenSmaller: step.onlyWhenSmaller,
    decides: decides(step, 'smaller'),
  }
  return Object.entries(found).flatMap(([words, isThere]) =>
    isThere ? [{ at: stepAt(index), problem: 'unknown' as const, words }] : [],
  )
}

const NEWER = [
  'stems',
  'pick',
  'listener',
  'answers',
  'follows',
  'beside',
  'inReflection',
  'has',
  'lacks',
  'says',
  'who',
  'smaller',
  'begins',
  'quiet',
  'shorter',
  'inAnyCase',
  'opensFirst',
  'parts',
  'comesBack',
]

function isNewer(key: string, value: unknown): boolean {
  return (
    NEWER.includes(key) ||
    (key === 'about' && Array.isArray(value)) ||
    (key === 'kept' && value === 'device') ||
    (key === 'as' && (value === 'goal' || value === 'page'))
  )
}

function newerAt(value: unknown, at: string): Problem[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, own]) =>
    isNewer(key, own) ? [{ at, problem: 'unknown' as const, words: key }] : newerAt(own, placeOf(at, key)),
  )
}
