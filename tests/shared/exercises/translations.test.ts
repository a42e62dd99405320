// Every step, option, scale and blank of every script has its words in every language, and no words lie about unused.
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { wordsProblems } from '#shared/exercises/checks/words.ts'
import { inOrder } from '#shared/exercises/file.ts'
import { LOCALES } from '#shared/locale.ts'
import { fileFrom, wordsOf } from './library.ts'

describe.each(CATALOGUE.map((script) => [script.id, script] as const))('%s', (_id, script) => {
  const file = fileFrom(script)

  test('has all its words in every language', () => {
    expect(LOCALES.filter((locale) => !wordsOf(script, locale))).toEqual([])
    expect(wordsProblems(script, file.words)).toEqual([])
  })

  test('has them in the order of the script', () => {
    for (const locale of LOCALES) {
      const [lie, stand] = [file.words[locale]?.steps ?? {}, inOrder(file).words[locale]?.steps ?? {}]
      expect(Object.keys(lie)).toEqual(Object.keys(stand))
      for (const [step, { options = {}, scales = {}, blanks = {} }] of Object.entries(lie)) {
        const ordered = stand[step] ?? { prompt: '' }
        expect(Object.keys(options), step).toEqual(Object.keys(ordered.options ?? {}))
        expect(Object.keys(scales), step).toEqual(Object.keys(ordered.scales ?? {}))
        expect(Object.keys(blanks), step).toEqual(Object.keys(ordered.blanks ?? {}))
      }
    }
  })
})
