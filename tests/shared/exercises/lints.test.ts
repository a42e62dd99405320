// The manner of the words, in every script and language: short, plain, one thing at a time, and kind to whoever reads them.
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { FORBIDDEN } from './forbidden.ts'
import { gradeOf, longestSentence } from './reading-level.ts'
import { type Field, type Wording, wordingsOf } from './wording.ts'

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
const ROOM: Record<Locale, number> = { en: 1, es: 1.2 }

const JOINED: Record<Locale, RegExp> = {
  en: /[,;]? (?:and|or) (?:what|how|why|when|where|who|which|do|did|does|is|are|was|were|would|will|can)\b/i,
  es: / (?:y|o) (?:a |de |con |por |en )?(?:qué|cómo|cuándo|cuánto|dónde|quién|cuál)/i,
}

const found = (texts: readonly Wording[], wrong: (wording: Wording) => boolean) =>
  texts.filter(wrong).map(({ place, text }) => `${place}: ${text}`)

const each = CATALOGUE.flatMap((script) => LOCALES.map((locale) => [script.id, locale, script] as const))

describe.each(each)('%s in %s', (_id, locale, script) => {
  const texts = wordingsOf(script, locale)
  const prompts = texts.filter(({ field }) => field === 'prompt')

  test('is short', () => {
    expect(found(texts, ({ field, text }) => text.length > LONGEST[field] * ROOM[locale])).toEqual([])
    expect(found(texts, ({ text }) => longestSentence(text) > 20)).toEqual([])
  })

  test('asks one thing at a time', () => {
    expect(found(prompts, ({ text }) => (text.match(/\?/g) ?? []).length > 1 || JOINED[locale].test(text))).toEqual([])
  })

  test.each(Object.entries(FORBIDDEN[locale]))('has nothing of: %s', (_reason, pattern) => {
    expect(found(texts, ({ text }) => pattern.test(text))).toEqual([])
  })

  test('is quiet and set like a book', () => {
    expect(found(texts, ({ text }) => /[!¡]|\.\.|['"]|--| {2}|^\s|\s$|\p{Extended_Pictographic}/u.test(text))).toEqual(
      [],
    )
    expect(found(texts, ({ field, text }) => field !== 'sentence' && /[{}<>]/.test(text))).toEqual([])
    expect(found(texts, ({ field, text }) => field === 'why' && !/[.?]$/.test(text))).toEqual([])
    expect(found(prompts, ({ text }) => !/[.?]$/.test(text))).toEqual([])
  })
})

test.each(CATALOGUE.map((script) => [script.id, script] as const))(
  '%s reads as easily as a note on the table',
  (_id, script) => {
    const lines: Field[] = ['for', 'asks', 'why', 'prompt', 'meanwhile', 'example']
    const texts = wordingsOf(script, 'en').filter(({ field }) => lines.includes(field))
    expect(gradeOf(texts.map(({ text }) => text))).toBeLessThan(4)
  },
)

test('Spanish opens every question it closes', () => {
  const texts = CATALOGUE.flatMap((script) => wordingsOf(script, 'es'))
  expect(found(texts, ({ text }) => (text.match(/¿/g) ?? []).length !== (text.match(/\?/g) ?? []).length)).toEqual([])
})
