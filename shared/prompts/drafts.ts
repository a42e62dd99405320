// An answer on its way: what a blank one looks like, and when it is whole. Whether it fits is the server's to say. It holds no shapes and
// no rules, so that a page that takes an answer loads nothing else of the kinds.
import { builderDraft } from './builder.ts'
import { carryDraft } from './carry.ts'
import { choiceDraft } from './choice.ts'
import type { Draft } from './definition.ts'
import { guessDraft } from './guess.ts'
import type { AnsweredKind, AnsweredPrompt, AnswerValue, Prompt } from './prompts.ts'
import { rankDraft } from './rank.ts'
import { scaleDraft } from './scale.ts'
import { textDraft } from './text.ts'

const DRAFTS: { readonly [K in AnsweredKind]: Draft<K> } = {
  scale: scaleDraft,
  choice: choiceDraft,
  rank: rankDraft,
  text: textDraft,
  builder: builderDraft,
  guess: guessDraft,
  carry: carryDraft,
}

function draftOf({ kind }: AnsweredPrompt): Draft {
  return DRAFTS[kind] as Draft
}

export function blankOf(prompt: AnsweredPrompt, target: Prompt | null): AnswerValue {
  return draftOf(prompt).blank(target)
}

export function isWhole(prompt: AnsweredPrompt, target: Prompt | null, value: AnswerValue): boolean {
  return draftOf(prompt).whole(prompt, value, target)
}

/** A kept draft may be from an older version of the step: only one of the same kind is taken up again. */
export function isDraftOf(blank: AnswerValue): (kept: unknown) => kept is AnswerValue {
  const kinds = blank.kind === 'text' ? ['text', 'aloud'] : [blank.kind]
  return (kept): kept is AnswerValue =>
    typeof kept === 'object' && kept !== null && 'kind' in kept && kinds.includes(kept.kind as string)
}
