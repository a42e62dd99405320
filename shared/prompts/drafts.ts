// An answer that is being given: how it looks while it is blank, and when it can be sent. Whether it fits, the server says. It imports no
// shapes and no rules, so that a page that takes an answer loads nothing else of the kinds.
import { isHour } from '#shared/promised.ts'
import { isWritten } from '#shared/text.ts'
import type {
  AnsweredKind,
  AnsweredPrompt,
  AnswerOf,
  AnswerValue,
  Blank,
  GuessableValue,
  Prompt,
  PromptOf,
} from './shapes.ts'

type Draft<K extends AnsweredKind = AnsweredKind> = {
  blank(target: Prompt | null): AnswerOf<K>
  /** Whether it can be given. */
  whole(prompt: PromptOf<K>, value: AnswerOf<K>, target: Prompt | null): boolean
}

const DRAFTS: { readonly [K in AnsweredKind]: Draft<K> } = {
  scale: {
    blank: () => ({ kind: 'scale', values: {} }),
    whole: ({ scales }, { values }) => scales.every((scale) => values[scale] !== undefined),
  },
  choice: { blank: () => ({ kind: 'choice', chosen: [] }), whole: (_prompt, { chosen }) => chosen.length > 0 },
  rank: {
    // [AN10] Nothing has a place before somebody gave it one.
    blank: () => ({ kind: 'rank', order: [] }),
    whole: ({ options }, { order }) => order.length === options.length,
  },
  text: {
    blank: () => ({ kind: 'text', text: '' }),
    whole: ({ most }, value) => value.kind === 'aloud' || isWritten(value.text, most),
  },
  builder: {
    blank: () => ({ kind: 'builder', blanks: {} }),
    whole: ({ blanks }, value) => blanks.every((blank) => isFilled(blank, value.blanks[blank.id] ?? '')),
  },
  guess: {
    blank: (target) => ({
      kind: 'guess',
      guess: (target ? blankOf(target as AnsweredPrompt, null) : { kind: 'choice', chosen: [] }) as GuessableValue,
    }),
    whole: (_prompt, { guess }, target) =>
      target?.kind === guess.kind && isWhole(target as AnsweredPrompt, null, guess),
  },
  carry: { blank: () => ({ kind: 'carry', steps: [] }), whole: () => true },
}

export function blankOf(prompt: AnsweredPrompt, target: Prompt | null): AnswerValue {
  return DRAFTS[prompt.kind].blank(target)
}

export function isWhole(prompt: AnsweredPrompt, target: Prompt | null, value: AnswerValue): boolean {
  return (DRAFTS[prompt.kind] as Draft).whole(prompt, value, target)
}

/** A kept draft may be from an older version of the step: only one of the same kind is taken up again. */
export function isDraftOf(blank: AnswerValue): (kept: unknown) => kept is AnswerValue {
  const kinds = blank.kind === 'text' ? ['text', 'aloud'] : [blank.kind]
  return (kept): kept is AnswerValue =>
    typeof kept === 'object' && kept !== null && 'kind' in kept && kinds.includes(kept.kind as string)
}

export function isFilled({ as, most }: Blank, words: string): boolean {
  switch (as) {
    case 'minutes':
      return /^[1-9]\d{0,2}$/.test(words) && Number(words) <= most
    case 'time':
      return isHour(words)
    case 'words':
      return isWritten(words, most)
  }
}
