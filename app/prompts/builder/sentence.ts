// A builder's sentence taken apart at its blanks.

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
