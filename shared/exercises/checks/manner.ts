// The manner of the words: short, plain, one thing at a time, and kind to whoever reads them. Labels and medical claims must not be there.
import { LANGUAGES, type Locale } from '#shared/locale.ts'
import { type InLanguages, languagesOf, type Structure } from '../exercise.ts'
import { FORBIDDEN } from './forbidden.ts'
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
const HIGHEST_GRADE = 4
/** The texts that are read one after the other, for the reading level. */
const RUNNING: readonly Field[] = ['for', 'asks', 'why', 'prompt', 'meanwhile', 'example']
const STOPPED: readonly Field[] = ['why', 'prompt', 'reading']

const JOINED: Record<Locale, RegExp> = {
  en: /[,;]? (?:and|or) (?:what|how|why|when|where|who|which|do|did|does|is|are|was|were|would|will|can)\b/i,
  es: / (?:y|o) (?:a |de |con |por |en )?(?:qué|cómo|cuándo|cuánto|dónde|quién|cuál)/i,
}

/** [EX3] Labels for people and medical claims must go; the rest is advice. */
export function mannerProblems(structure: Pick<Structure, 'steps'>, words: InLanguages): Problem[] {
  return languagesOf(words).flatMap((locale) => {
    const own = words[locale]
    if (!own) return []
    const texts = textsOf(structure, own, locale)
    return [...texts.flatMap((text) => ofText(text, locale)), ...hardToRead(texts, locale)]
  })
}

function ofText({ at, field, text }: Text, locale: Locale): Problem[] {
  const found: Problem[] = []
  const add = (problem: ProblemCode, said?: string) =>
    found.push({ at, problem, ...(said !== undefined && { words: said }) })
  const most = Math.floor(LONGEST[field] * LANGUAGES[locale].length)
  if (text.length > most) add('long', `${text.length}/${most}`)
  if (longestSentence(text) > LONGEST_SENTENCE) add('long-sentence', `${longestSentence(text)}/${LONGEST_SENTENCE}`)
  if (field === 'prompt' && (count(text, /\?/g) > 1 || JOINED[locale].test(text))) add('two-questions')
  for (const [problem, pattern] of Object.entries(FORBIDDEN[locale])) {
    const word = pattern.exec(text)?.[0]
    if (word) add(problem as ProblemCode, word)
  }
  const loud = /[!¡]|\.\.|['"]|--| {2}|^\s|\s$|\p{Extended_Pictographic}/u.exec(text)?.[0]
  if (loud !== undefined) add('loud', loud)
  if (field !== 'sentence' && /[{}<>]/.test(text)) add('brackets')
  if (STOPPED.includes(field) && text && !/[.?]$/.test(text)) add('no-full-stop')
  if (locale === 'es' && count(text, /¿/g) !== count(text, /\?/g)) add('unopened-question')
  return found
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function hardToRead(texts: readonly Text[], locale: Locale): Problem[] {
  if (locale !== 'en') return []
  const grade = gradeOf(texts.filter(({ field }) => RUNNING.includes(field)).map(({ text }) => text))
  if (grade < HIGHEST_GRADE) return []
  return [{ at: placeOf('words', locale), problem: 'hard-to-read', words: `${grade.toFixed(1)}/${HIGHEST_GRADE}` }]
}
