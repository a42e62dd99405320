// A builder's sentence taken apart at its blanks, and put together again as it was filled.
import type { SentenceWords } from '#shared/exercises/exercise.ts'
import { sentenceOf } from '#shared/exercises/sentences-of.ts'
import type { Filling } from '#shared/prompts/shapes.ts'

/** `stop` is the punctuation right after a blank: it stays with the blank when lines break. */
export type SentencePart =
  | { key: string; text: string; blank: null }
  | { key: string; text: string; blank: string; stop: string }

/** `{blank-id}` marks a blank; everything else is plain text. */
export function sentenceParts(sentence: string): SentencePart[] {
  return [...sentence.matchAll(/\{([a-z][a-z0-9-]*)\}([.,;:!?…]*)|[^{]+|\{/g)].map(([text, blank, stop], at) =>
    blank === undefined ? { key: `${at}`, text, blank: null } : { key: `${at}`, text, blank, stop: stop ?? '' },
  )
}

/** What stands in each blank: what was written, or the name of what was picked. */
export function namedBlanks(own: SentenceWords | undefined, { blanks, picked = {} }: Filling): Record<string, string> {
  const names = Object.entries(picked).map(([blank, option]) => [blank, own?.options?.[option] ?? option])
  return { ...blanks, ...Object.fromEntries(names) }
}

/** The sentence that was filled; where its words are not known, its blanks side by side. */
export function sentenceFilled(own: SentenceWords | undefined, filling: Filling): string {
  const bare = Object.keys(namedBlanks(own, filling)).map((id) => `{${id}}`)
  return sentenceOf(own, filling.stem) ?? bare.join(' · ')
}

/** The same in plain text. */
export function sentenceText(own: SentenceWords | undefined, filling: Filling): string {
  const blanks = namedBlanks(own, filling)
  return sentenceParts(sentenceFilled(own, filling))
    .map((part) => (part.blank === null ? part.text : (blanks[part.blank] ?? '').replace(/[.,]\s*$/, '') + part.stop))
    .join('')
}
