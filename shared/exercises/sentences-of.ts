// The sentences of a builder's step, apart from the shapes by which scripts are read: pages need these and not those.
import type { SentenceWords } from './exercise.ts'

/** All of the sentences that a step has, one or several. */
export function sentencesOf({ sentence, stems = {} }: SentenceWords): string[] {
  return [...(sentence ? [sentence] : []), ...Object.values(stems)]
}

/** [AN15] The sentence that was filled. It ends with exactly one full stop, which its words may leave out. */
export function sentenceOf(words: SentenceWords | undefined, stem: string | undefined): string | undefined {
  const chosen = stem === undefined ? words?.sentence : words?.stems?.[stem]
  return chosen && !/[.!?…]$/.test(chosen) ? `${chosen}.` : chosen
}
