// A builder's sentence taken apart at its blanks.

export type SentencePart = { key: string; text: string; blank: string | null }

/** `{blank-id}` marks a blank; everything else is plain text. */
export function sentenceParts(sentence: string): SentencePart[] {
  return sentence
    .split(/(\{[a-z][a-z0-9-]*\})/)
    .map((text, at) => ({ key: `${at}`, text, blank: /^\{(.+)\}$/.exec(text)?.[1] ?? null }))
    .filter(({ text }) => text !== '')
}
