// The reflection's own words: complete for every exercise in every language, and free of what it must never say.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { lintsOf } from '#tests/support/lints.ts'

type Words = { [key: string]: string | Words }

function wordsIn(locale: Locale): Words {
  return JSON.parse(readFileSync(new URL(`../../../messages/${locale}/reflection.json`, import.meta.url), 'utf8'))
}

function flat(words: Words, under = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[under + key, value]] : flat(value, `${under}${key}.`),
  )
}

const names = (text: string) => [...new Set(text.match(/\{[A-Za-z]+(?=[,}])/g) ?? [])].sort()

// What both are asked, may enter, and can differ in: every scale, and every order long enough for three places between two.
const DIFFERING = CATALOGUE.flatMap(({ id, steps }) =>
  steps.flatMap(({ id: step, asks, kept, inReflection, prompt }) => {
    if (asks !== 'both' || kept || inReflection === 'never') return []
    if (prompt.kind === 'scale')
      return prompt.scales.flatMap((scale) => ['high', 'low'].map((side) => `${id}.${step}.${scale}.${side}`))
    return prompt.kind === 'rank' && prompt.options.length > 3
      ? prompt.options.map((option) => `${id}.${step}.${option}`)
      : []
  }),
)
// A letter of the second edition tells of no guess but of an order.
const GUESSED = CATALOGUE.filter(({ edition }) => !edition).flatMap(({ id, steps }) =>
  steps.flatMap(({ prompt }) => {
    const target = prompt.kind === 'guess' ? steps.find((step) => step.id === prompt.of) : undefined
    return target?.prompt.kind === 'choice' ? [`subjects.${id}.${target.id}`] : []
  }),
)

describe.each(LOCALES)('RE Reflection: words in %s', (locale) => {
  const words = new Map(flat(wordsIn(locale)))

  test('[RE13] [RE14] [RE17] has a question for everything two can differ in, and a name for what they guess', () => {
    for (const key of [...DIFFERING.map((one) => `questions.${one}`), ...GUESSED])
      expect(words.get(key), key).toBeTruthy()
  })

  test('[RE23] has the keys and blanks of English', () => {
    const english = new Map(flat(wordsIn('en')))
    expect([...words.keys()]).toEqual([...english.keys()])
    for (const [key, text] of words) expect([key, names(text)]).toEqual([key, names(english.get(key) ?? '')])
  })

  test('speaks of nobody as a kind of person, and counts nothing up', () => {
    const never = new RegExp(lintsOf(locale)['unsaid-in-letters'].join('|'), 'i')
    for (const [key, text] of words) expect(text, key).not.toMatch(never)
  })

  test('closes every quotation in the marks of its language', () => {
    const [open, close] = lintsOf(locale).quotes
    const others = [...'«»“”"'].filter((mark) => mark !== open && mark !== close)
    for (const [key, text] of words) {
      expect(text.split(open).length, key).toBe(text.split(close).length)
      expect(
        others.filter((mark) => text.includes(mark)),
        key,
      ).toEqual([])
    }
  })
})
