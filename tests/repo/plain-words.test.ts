// What no sentence says, in any language: all messages are looked through by the lints of messages/<locale>/lists/lints.json.
import { describe, expect, test } from 'vitest'
import { readManners } from '#messages/lists.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { anyOf, type Lint, lintsOf, sentencesOf } from '#tests/support/lints.ts'

const MANNERS = await readManners()
const SENTENCES = Object.fromEntries(LOCALES.map((locale) => [locale, sentencesOf(locale)]))

function patternOf(locale: Locale, { said, 'as-in-exercises': also }: Lint): RegExp {
  return anyOf([...said, ...(also ? (MANNERS[locale].forbidden[also] ?? []) : [])])
}

const named = (names: readonly string[], at: string) =>
  names.some((name) => (name.endsWith('*') ? at.startsWith(name.slice(0, -1)) : at === name))

/** What of a language’s sentences is caught, each by its key. */
function caught(locale: Locale, pattern: RegExp, but: readonly string[] = []): string[] {
  return [...(SENTENCES[locale] ?? [])].flatMap(([at, text]) => {
    const found = pattern.exec(text)?.[0]
    return found && !named(but, at) ? [`${at}: …${found}… in “${text}”`] : []
  })
}

const KINDS = [
  '[PR25] promise',
  '[WO2] gender',
  '[WO3] one voice',
  '[WO4] one-country',
  '[WO5] clock-hour',
  '[WO6] our-own-word',
  '[WO6] label',
  '[WO6] medical-claim',
  '[WO7] claim',
  '[WO7] maxim',
  '[WO10] marks',
  '[WO12] series',
  '[WO13] stem',
]

describe('What no words say', () => {
  test.each(KINDS)('%s', (kind) => {
    for (const locale of LOCALES) {
      const lint = lintsOf(locale).words[kind] as Lint
      expect(caught(locale, patternOf(locale, lint), lint.but), locale).toEqual([])
    }
  })

  test('[WO1] each lint refuses two sentences at least, in every language that has it', () => {
    for (const locale of LOCALES) {
      const { words, terms } = lintsOf(locale)
      expect(Object.keys(words)).toEqual(KINDS)
      for (const [name, lint] of [...Object.entries(words), ...Object.entries(terms)]) {
        const pattern = patternOf(locale, lint)
        expect(lint.refuses.length, `${locale} ${name}`).toBeGreaterThanOrEqual(2)
        for (const text of lint.refuses) expect(text, `${locale} ${name}`).toMatch(pattern)
      }
    }
  })

  test('[WO1] what a lint does not count for is there, and would be caught', () => {
    for (const locale of LOCALES) {
      const { words, terms } = lintsOf(locale)
      for (const [name, lint] of [...Object.entries(words), ...Object.entries(terms)]) {
        const without = caught(locale, patternOf(locale, lint)).map((line) => line.split(': …')[0] ?? '')
        expect(
          (lint.but ?? []).filter((free) => !without.some((at) => named([free], at))),
          `lints.json of ${locale}, ${name}: nothing is caught there any more, so take it out of “but”`,
        ).toEqual([])
      }
    }
  })

  test('[WO11] one thing has one word', () => {
    for (const locale of LOCALES) {
      const found = Object.entries(lintsOf(locale).terms).flatMap(([term, lint]) =>
        caught(locale, patternOf(locale, lint), lint.but).map((line) => `it is ${term}: ${line}`),
      )
      expect(found, locale).toEqual([])
    }
  })

  test('[WO10] marks are curly', () => {
    for (const locale of LOCALES) expect(caught(locale, /['"]/), locale).toEqual([])
    for (const text of ["{name}'s page", 'Press "go on".']) expect(text).toMatch(/['"]/)
  })
})

/** The lines that say who may read something, each with what it answers; `*` for all that begin so. */
const PRIVACY: Record<string, readonly ('who' | 'when' | 'letter')[]> = {
  'room readers.only-you': ['who'],
  'room readers.kept-here': ['who', 'when'],
  'room readers.kept-here-again': ['who', 'when'],
  'room readers.settles': ['who'],
  'room readers.only-you-yet': ['who', 'when'],
  'room readers.only-you-till-given': ['who', 'when'],
  'room readers.only-you-till-later': ['who', 'when'],
  'room readers.nobody': [],
  'room readers.reflection': ['who', 'letter'],
  'room readers.reflection-when-signed': ['who', 'when', 'letter'],
  'room enters.never': ['letter'],
  'room enters.carry': ['when', 'letter'],
  'room enters.stands': ['letter'],
  'room enters.both': ['letter'],
  'room enters.both-carry': ['when', 'letter'],
  'room enters.said-back': ['when', 'letter'],
  'room enters.said-back-mine': ['when', 'letter'],
  'room enters.said-back-theirs': ['who', 'when', 'letter'],
  'room enters.wish': ['who', 'when', 'letter'],
  'room enters.with-page': ['when', 'letter'],
  'room enters.close': ['letter'],
  'room check-in.skip-seen': ['who', 'when'],
  'room check-in.skip-seen-host': ['who', 'when'],
  'room pass.seen': ['who', 'when'],
  'room pass.seen-by-nobody': ['who'],
  'room host.readers.only-you-yet': ['who', 'when'],
  'room host.readers.only-you-till-given': ['who', 'when'],
  'room host.readers.only-you-till-later': ['who', 'when'],
  'room host.readers.reflection-when-signed': ['who', 'when', 'letter'],
  'room host.readers.pass': ['who', 'when'],
  'room host.readers.pass-as-no': ['who'],
  'room offer.pass-as-no': ['who'],
  'room answer.carry-passed': ['who', 'letter'],
  'looking-back review.readers': ['who', 'when', 'letter'],
  'reflections own-lines.open': ['who', 'when'],
  'reflections own-lines.closed': ['who', 'letter'],
  'ways page.own.given': ['who', 'when'],
  'lobby rules.host': ['who'],
  'lobby rules.host-unnamed': ['who'],
  'counselling consents.past-reflections': ['who', 'letter'],
  'counselling link.not-text': ['who', 'when'],
  'leaving privacy.who.partner': ['who', 'when'],
  'leaving privacy.who.counsellor': ['who', 'when'],
}

function unanswered(locale: Locale, at: string, text: string): string[] {
  const { answers } = lintsOf(locale)
  return (PRIVACY[at] ?? []).filter((question) => !anyOf(answers[question]).test(text))
}

function without(locale: Locale, text: string): string[] {
  const person = anyOf(lintsOf(locale).person)
  return text.split(/(?<=[.?!])\s+/).filter((sentence) => !person.test(sentence))
}

describe('What is told about privacy', () => {
  test('[WO9] each line says who, when, and whether in the letter, as the table has it', () => {
    for (const locale of LOCALES) {
      const lines = [...(SENTENCES[locale] ?? [])].filter(
        ([at]) => at in PRIVACY || /(?:^room |\.)(?:readers|enters)\b/.test(at),
      )
      expect(lines.map(([at]) => at).sort()).toEqual(Object.keys(PRIVACY).sort())
      expect(
        lines.flatMap(([at, text]) => unanswered(locale, at, text).map((question) => `${at}: ${question}?`)),
      ).toEqual([])
    }
    expect(unanswered('en', 'room readers.only-you-yet', 'It is read after both.')).toEqual(['who', 'when'])
    expect(unanswered('en', 'room enters.never', 'It is private.')).toEqual(['letter'])
  })

  test('[WO8] each sentence of it has somebody in it', () => {
    for (const locale of LOCALES) {
      const lines = [...(SENTENCES[locale] ?? [])].filter(([at]) => at in PRIVACY)
      expect(lines.flatMap(([at, text]) => without(locale, text).map((sentence) => `${at}: ${sentence}`))).toEqual([])
    }
    expect(without('en', 'It opens later. Nothing is shown.')).toHaveLength(2)
    expect(without('es', 'Se abre más tarde. No se muestra nada.')).toHaveLength(2)
  })
})
