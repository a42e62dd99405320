// An answer that is being given: how it looks while it is blank, and when it can be sent. Whether it fits, the server says. It imports no
// shapes and no rules, so that a page that takes an answer loads nothing else of the kinds.
import type { InReflection } from '#shared/exercises/exercise.ts'
import { isHour } from '#shared/promised.ts'
import type { Shown } from '#shared/session/part-shape.ts'
import { isWritten } from '#shared/text.ts'
import type {
  AnsweredKind,
  AnsweredPrompt,
  AnswerOf,
  AnswerValue,
  Blank,
  Filling,
  GuessableValue,
  Prompt,
  PromptOf,
} from './shapes.ts'

type Draft<K extends AnsweredKind = AnsweredKind> = {
  blank(target: Prompt | null, ownWords: readonly Carriable[]): AnswerOf<K>
  /** Whether it can be given. */
  whole(prompt: PromptOf<K>, value: AnswerOf<K>, target: Prompt | null): boolean
  /** What of it is given, where a draft holds more than that. */
  given?(prompt: PromptOf<K>, value: AnswerOf<K>): AnswerOf<K>
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
    whole: isWholeSentence,
    given: filledIn,
  },
  guess: {
    blank: (target) => ({
      kind: 'guess',
      guess: (target ? blankOf(target as AnsweredPrompt, null) : { kind: 'choice', chosen: [] }) as GuessableValue,
    }),
    whole: (_prompt, { guess }, target) =>
      target?.kind === guess.kind && isWhole(target as AnsweredPrompt, null, guess),
  },
  carry: { blank: (_target, ownWords) => ({ kind: 'carry', steps: standing(ownWords) }), whole: () => true },
}

/** What a carry list holds of each of one's own answers. */
type Carriable = { readonly step: string; readonly enters?: InReflection }

/** [LE2] Ticked beforehand: what stands unless it is taken out. */
function standing(ownWords: readonly Carriable[]): string[] {
  return ownWords.flatMap(({ step, enters }) => (enters === 'stands' || enters === 'both' ? [step] : []))
}

export function blankOf(
  prompt: AnsweredPrompt,
  target: Prompt | null,
  ownWords: readonly Carriable[] = [],
): AnswerValue {
  return DRAFTS[prompt.kind].blank(target, ownWords)
}

export function isWhole(prompt: AnsweredPrompt, target: Prompt | null, value: AnswerValue): boolean {
  return (DRAFTS[prompt.kind] as Draft).whole(prompt, value, target)
}

/**
 * [RM29] A blank that picks from a list begins with the one thing of it that was chosen in what stands beside, where something is left to be
 * put into words. `beside`: what the other gave.
 */
export function begunWith(prompt: AnsweredPrompt, blank: AnswerValue, beside: readonly Shown[]): AnswerValue {
  if (prompt.kind !== 'builder' || blank.kind !== 'builder' || prompt.stems) return blank
  const chosen = beside.flatMap((shown) => {
    if (shown.as !== 'given' || shown.value.kind !== 'choice') return []
    return shown.value.chosen.length === 1 ? shown.value.chosen : []
  })
  const picked = prompt.blanks.flatMap(({ id, pick }) => {
    const known = chosen.find((option) => pick?.includes(option))
    return known === undefined ? [] : [[id, known] as const]
  })
  const whole = picked.length === prompt.blanks.length
  return picked.length === 0 || whole ? blank : { ...blank, picked: Object.fromEntries(picked) }
}

/** Whether something was put into a draft. */
export function isBegun(draft: unknown): draft is AnswerValue {
  if (typeof draft !== 'object' || draft === null || !('kind' in draft)) return false
  const { kind } = draft as AnswerValue
  if (kind === 'aloud' || !(kind in DRAFTS)) return false
  const blank = DRAFTS[kind].blank(null, [])
  return JSON.stringify(draft).replace(/"text":"\s*"/, '"text":""') !== JSON.stringify(blank)
}

/** What is given of a draft. */
export function givenOf(prompt: AnsweredPrompt, value: AnswerValue): AnswerValue {
  return (DRAFTS[prompt.kind] as Draft).given?.(prompt, value) ?? value
}

/** A kept draft may be from an older version of the step: only one of the same kind is taken up again. */
export function isDraftOf(blank: AnswerValue): (kept: unknown) => kept is AnswerValue {
  const kinds = blank.kind === 'text' ? ['text', 'aloud'] : [blank.kind]
  return (kept): kept is AnswerValue =>
    typeof kept === 'object' && kept !== null && 'kind' in kept && kinds.includes(kept.kind as string)
}

/** [AN15] The blanks of the sentence that was chosen, or of the only one. Null where it is none of those on offer. */
export function blanksOf({ blanks, stems }: PromptOf<'builder'>, stem: string | undefined): Blank[] | null {
  if (!stems) return stem === undefined ? blanks : null
  const chosen = stems.find(({ id }) => id === stem)
  return chosen ? blanks.filter(({ id }) => chosen.blanks.includes(id)) : null
}

/** Whether each blank of the chosen sentence is written, or picked from its own list. */
export function isWholeSentence(prompt: PromptOf<'builder'>, { stem, blanks, picked = {} }: Filling): boolean {
  const asked = blanksOf(prompt, stem)
  return asked?.every((blank) => isPicked(blank, picked[blank.id]) || isFilled(blank, blanks[blank.id] ?? '')) ?? false
}

// Words of a sentence that was not chosen stay in the draft: they stand there again once it is.
function filledIn(prompt: PromptOf<'builder'>, { kind, stem, blanks, picked = {} }: AnswerOf<'builder'>) {
  const asked = blanksOf(prompt, stem) ?? []
  const lists = asked.filter((blank) => isPicked(blank, picked[blank.id]))
  const written = asked.filter((blank) => !lists.includes(blank))
  return {
    kind,
    ...(stem !== undefined && { stem }),
    blanks: Object.fromEntries(written.map(({ id }) => [id, blanks[id] ?? ''])),
    ...(lists.length > 0 && { picked: Object.fromEntries(lists.map(({ id }) => [id, picked[id] ?? ''])) }),
  }
}

function isPicked({ pick }: Blank, option: string | undefined): boolean {
  return option !== undefined && pick?.includes(option) === true
}

function isFilled({ as, most }: Blank, words: string): boolean {
  switch (as) {
    case 'minutes':
      return /^[1-9]\d{0,2}$/.test(words) && Number(words) <= most
    case 'time':
      return isHour(words)
    case 'words':
      return isWritten(words, most)
  }
}
