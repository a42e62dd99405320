// What a file has to be before anything in it is looked at: JSON of a bounded size and depth, of the published shape.
import type * as z from 'zod/mini'
import { ExerciseFile, LONGEST_FILE } from '../file.ts'
import { distinct, type Problem, type ProblemCode, placeOf } from './problem.ts'

const DEEPEST = 12
const MOST_PARTS = 20_000
const MOST_TOLD = 60
const MOST_WORDS = 60

export type Shaped = { file: ExerciseFile; problems: [] } | { file: null; problems: Problem[] }

/** [EX4] A text as somebody's file: never throws, and gives nothing at all of a file that is wrong anywhere. */
export function readFile(text: string): Shaped {
  if (text.length > LONGEST_FILE) return broken([{ at: '', problem: 'too-large' }])
  try {
    return shaped(JSON.parse(text))
  } catch {
    return broken([{ at: '', problem: 'not-json' }])
  }
}

/** Any value as a file of the published shape. */
export function shaped(value: unknown): Shaped {
  const outside = outOfBounds(value)
  if (outside) return broken([outside])
  const parsed = ExerciseFile.safeParse(value, { reportInput: true })
  if (parsed.success) return { file: parsed.data, problems: [] }
  return broken(parsed.error.issues.flatMap(problemsOf))
}

function broken(problems: Problem[]): Shaped {
  return { file: null, problems: distinct(problems).slice(0, MOST_TOLD) }
}

/** Goes through the value with a list, without recursion, so that no depth overflows the stack. */
function outOfBounds(value: unknown): Problem | null {
  const left = [{ value, at: '', depth: 0 }]
  for (let seen = 0; ; seen += 1) {
    const next = left.pop()
    if (!next) return null
    if (next.depth > DEEPEST || seen > MOST_PARTS) return { at: brief(next.at), problem: 'too-large' }
    if (typeof next.value !== 'object' || next.value === null) continue
    const own = Object.entries(next.value)
    // `__proto__` would be ignored silently otherwise.
    if (Object.hasOwn(next.value, '__proto__')) return { at: brief(next.at), problem: 'unknown', words: '__proto__' }
    if (own.length > MOST_PARTS) return { at: brief(next.at), problem: 'too-large' }
    for (const [key, each] of own) {
      left.push({ value: each, at: next.at ? placeOf(next.at, brief(key)) : brief(key), depth: next.depth + 1 })
    }
  }
}

type Issue = z.core.$ZodIssue

function problemsOf(issue: Issue): Problem[] {
  const at = issue.path.map((part) => brief(String(part))).join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ at, problem: 'unknown', words: brief(key) }))
  }
  return [{ at, problem: codeOf(issue) }]
}

function codeOf(issue: Issue): ProblemCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'wrong-kind'
    case 'too_big':
      return 'too-long'
    case 'too_small':
      return issue.origin === 'string' ? 'missing' : 'too-short'
    case 'invalid_format':
      return String(issue.pattern).includes('Ignorable') ? 'unseen-sign' : 'not-an-id'
    case 'invalid_key':
      return 'not-an-id'
    case 'invalid_value':
    case 'invalid_union':
      return 'not-offered'
    default:
      return 'wrong-kind'
  }
}

function brief(text: string): string {
  return text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}…` : text
}
