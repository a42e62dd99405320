// The manner of the words: short, plain, one thing at a time, and kind to whoever reads them. Labels and medical claims must not be there.
import type { Locale } from '#shared/locale.ts'
import { type InLanguages, languagesOf, type Structure } from '../exercise.ts'
import { type Problem, type ProblemCode, placeOf } from './problem.ts'
import { gradeOf, longestSentence } from './reading-level.ts'
import { type Field, type Text, textsOf } from './texts.ts'

// In characters, for English. A prompt of 90 fills four lines of large type on a phone.
const LONGEST: Record<Field, number> = {
  title: 32,
  for: 80,
  asks: 170,
  why: 65,
  prompt: 85,
  asked: 60,
  reading: 200,
  meanwhile: 110,
  example: 130,
  sentence: 150,
  option: 40,
  scale: 30,
  end: 26,
  blank: 40,
}
const LONGEST_SENTENCE = 20
/** The texts that are read one after the other, for the reading level. */
const RUNNING: readonly Field[] = ['for', 'asks', 'why', 'prompt', 'meanwhile', 'example']
const STOPPED: readonly Field[] = ['why', 'prompt', 'reading']

/** What the words of one language are measured by: messages/<locale>/lists/manner.json. */
export type Manner = {
  /** How long its texts are beside English ones. */
  length: number
  /** Where one question goes over into another. */
  joined: string
  /** What stands before a question, if anything does. */
  opening?: string
  /** The school year from which on a text reads heavily, where the measure knows the language. */
  grade?: number
  /** Words and turns of phrase that have no place in what people read here, each under what is wrong with it. */
  forbidden: { [P in ProblemCode]?: readonly string[] }
}
export type Manners = Record<Locale, Manner>

/** Each is found as a whole word, or as several. */
export function forbiddenBy({ forbidden }: Manner): [problem: ProblemCode, pattern: RegExp][] {
  return Object.entries(forbidden).map(([problem, words]) => {
    return [problem as ProblemCode, new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu')]
  })
}

/** [EX3] Labels for people and medical claims must go; the rest is advice. */
export function mannerProblems(structure: Pick<Structure, 'steps'>, words: InLanguages, manners: Manners): Problem[] {
  return languagesOf(words).flatMap((locale) => {
    const own = words[locale]
    if (!own) return []
    const texts = textsOf(structure, own, locale)
    return [...inTexts(texts, manners[locale]), ...hardToRead(texts, locale, manners[locale])]
  })
}

function inTexts(texts: readonly Text[], manner: Manner): Problem[] {
  const joined = new RegExp(manner.joined, 'i')
  const forbidden = forbiddenBy(manner)
  return texts.flatMap(({ at, field, text }) => {
    const found: Problem[] = []
    const add = (problem: ProblemCode, said?: string) =>
      found.push({ at, problem, ...(said !== undefined && { words: said }) })
    const most = Math.floor(LONGEST[field] * manner.length)
    if (text.length > most) add('long', `${text.length}/${most}`)
    if (longestSentence(text) > LONGEST_SENTENCE) add('long-sentence', `${longestSentence(text)}/${LONGEST_SENTENCE}`)
    if (field === 'prompt' && (count(text, '?') > 1 || joined.test(text))) add('two-questions')
    for (const [problem, pattern] of forbidden) {
      const word = pattern.exec(text)?.[0]
      if (word) add(problem, word)
    }
    const loud = /[!¡]|\.\.|['"]|--| {2}|^\s|\s$|\p{Extended_Pictographic}/u.exec(text)?.[0]
    if (loud !== undefined) add('loud', loud)
    if (field !== 'sentence' && /[{}<>]/.test(text)) add('brackets')
    if (STOPPED.includes(field) && text && !/[.?]$/.test(text)) add('no-full-stop')
    if (manner.opening && count(text, manner.opening) !== count(text, '?')) add('unopened-question')
    return found
  })
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}

function hardToRead(texts: readonly Text[], locale: Locale, { grade: highest }: Manner): Problem[] {
  if (highest === undefined) return []
  const grade = gradeOf(texts.filter(({ field }) => RUNNING.includes(field)).map(({ text }) => text))
  if (grade < highest) return []
  return [{ at: placeOf('words', locale), problem: 'hard-to-read', words: `${grade.toFixed(1)}/${highest}` }]
}
