// How many years of school an English text asks for. A measure of our own words, never of anybody else's.
import { syllable } from 'syllable'

const sentencesOf = (text: string) => text.split(/[.?:;]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part))
export const wordsIn = (text: string) => text.match(/[\p{L}\d’-]+/gu) ?? []

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
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}
