// An answer on its way: what a blank one looks like, and when it is whole. Whether it fits is the server's to say.

import type { Blank, Prompt } from '#shared/exercises/exercise.ts'
import { isHour } from '#shared/promised.ts'
import type { AnswerValue, GuessableValue } from '#shared/session/answer.ts'
import { isWritten } from '#shared/text.ts'

export function blankOf(prompt: Prompt, target: Prompt | null): AnswerValue {
  switch (prompt.kind) {
    case 'scale':
      return { kind: 'scale', values: {} }
    case 'choice':
      return { kind: 'choice', chosen: [] }
    case 'rank':
      // [AN10]
      return { kind: 'rank', order: [] }
    case 'builder':
      return { kind: 'builder', blanks: {} }
    case 'guess':
      return { kind: 'guess', guess: blankOf(target ?? prompt, null) as GuessableValue }
    case 'carry':
      return { kind: 'carry', steps: [] }
    default:
      return { kind: 'text', text: '' }
  }
}

/** A kept draft may be from an older version of the step: only one of the same kind is taken up again. */
export function isDraftOf(blank: AnswerValue): (kept: unknown) => kept is AnswerValue {
  const kinds = blank.kind === 'text' ? ['text', 'aloud'] : [blank.kind]
  return (kept): kept is AnswerValue =>
    typeof kept === 'object' && kept !== null && 'kind' in kept && kinds.includes(kept.kind as string)
}

export function isWhole(prompt: Prompt, target: Prompt | null, value: AnswerValue): boolean {
  switch (value.kind) {
    case 'scale':
      return prompt.kind === 'scale' && prompt.scales.every((scale) => value.values[scale] !== undefined)
    case 'choice':
      return value.chosen.length > 0
    case 'rank':
      return prompt.kind === 'rank' && value.order.length === prompt.options.length
    case 'text':
      return prompt.kind === 'text' && isWritten(value.text, prompt.most)
    case 'builder':
      return prompt.kind === 'builder' && prompt.blanks.every((blank) => isFilled(blank, value.blanks[blank.id] ?? ''))
    case 'guess':
      return target !== null && isWhole(target, null, value.guess)
    default:
      return true
  }
}

function isFilled({ as, most }: Blank, words: string): boolean {
  if (as === 'minutes') return /^[1-9]\d{0,2}$/.test(words) && Number(words) <= most
  if (as === 'time') return isHour(words)
  return isWritten(words, most)
}
