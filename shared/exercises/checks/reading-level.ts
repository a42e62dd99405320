// How many years of school an English text asks for. A measure of what is written for people, never of anybody who reads it.

const sentencesOf = (text: string) => text.split(/[.?:;]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part))
const wordsIn = (text: string) => text.match(/[\p{L}\d’-]+/gu) ?? []

/** Words in the longest sentence. */
export function longestSentence(text: string): number {
  return Math.max(0, ...sentencesOf(text).map((sentence) => wordsIn(sentence).length))
}

/**
 * Flesch-Kincaid grade, in US school years: 0.39 words per sentence + 11.8 syllables per word - 15.59
 * (Kincaid, Fishburne, Rogers and Chissom, 1975, Research Branch Report 8-75, Naval Technical Training Command).
 */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf).length
  const words = texts.flatMap(wordsIn)
  if (sentences === 0 || words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

// Counted by what is heard: groups of vowels, less the silent ends. Near enough for a grade; a dictionary weighs too much for a page.
function syllablesIn(word: string): number {
  const heard = word
    .toLowerCase()
    .replace(/[’']\w+$/, '')
    .replace(/(?<![aeiouy])(?:e|es|ed)$/, (end, at, all) => silent(end, all.slice(0, at)))
  return Math.max(1, heard.match(/[aeiouy]+/g)?.length ?? 0)
}

/** The `e` of an end is silent but in -le, and in -es and -ed after what cannot be said together with them. */
function silent(end: string, stem: string): string {
  if (end === 'ed') return /[td]$/.test(stem) ? end : ''
  if (end === 'es') return /(?:[szxc]|[cs]h|g)$/.test(stem) ? end : ''
  return /[^aeiouyl]l$/.test(stem) ? end : ''
}
