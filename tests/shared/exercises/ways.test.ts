// The suggested ways lead through exercises that exist, and have their words in every language.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readManners } from '#messages/lists.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import { forbiddenBy } from '#shared/exercises/checks/manner.ts'
import { longestSentence } from '#shared/exercises/checks/reading-level.ts'
import { WAYS } from '#shared/exercises/ways.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'

const MANNERS = await readManners()

type WayWords = { title: string; for: string; own?: string; note?: string }
type Page = { [key: string]: string | Page }
type WaysWords = { title: string; for: string; ways: Record<string, WayWords>; page: Page; help: string }

function wordsIn(locale: Locale): WaysWords {
  return JSON.parse(readFileSync(new URL(`../../../messages/${locale}/ways.json`, import.meta.url), 'utf8'))
}

function textsOf(page: Page): string[] {
  return Object.values(page).flatMap((text) => (typeof text === 'string' ? text : textsOf(text)))
}

test('every way leads through exercises that exist', () => {
  for (const { id, exercises, own = [] } of WAYS) {
    expect(
      exercises.filter((exercise) => !scriptById(exercise)).concat(own.filter((one) => !exercises.includes(one))),
    ).toEqual([])
    expect(new Set(exercises).size, id).toBe(exercises.length)
  }
})

test.each(['caught-in-the-loop', 'eight-evenings'])(
  '%s gives room before it asks anybody to reach, and asks both of both',
  (way) => {
    const { exercises = [], own = [] } = WAYS.find(({ id }) => id === way) ?? {}
    expect(exercises.indexOf('reaching-softly')).toBeGreaterThan(exercises.indexOf('space-with-a-thread'))
    expect(exercises).toContain('space-with-a-thread')
    expect(own.filter((one) => ['reaching-softly', 'space-with-a-thread'].includes(one))).toEqual([])
  },
)

test('[CU10] the course begins with a goal, looks back last, and has something that mends a row', () => {
  const { exercises = [], own = [], mendsWith } = WAYS.find(({ id }) => id === 'eight-evenings') ?? {}
  const evenings = exercises.filter((exercise) => !own.includes(exercise))
  expect(evenings).toHaveLength(8)
  expect([evenings[0], evenings.at(-1)]).toEqual(['what-we-want', 'looking-back'])
  expect(exercises).not.toContain(mendsWith)
  expect(scriptById(mendsWith ?? '')).toBeDefined()
})

describe.each(LOCALES)('in %s', (locale) => {
  const { ways, page, ...general } = wordsIn(locale)

  test('every way has its words', () => {
    expect(Object.keys(ways)).toEqual(WAYS.map(({ id }) => id))
    for (const { id, own } of WAYS) expect(ways[id]?.own !== undefined, id).toBe(own !== undefined)
    for (const other of LOCALES) {
      const lines = (words: WaysWords) => Object.entries(words.ways).map(([id, way]) => [id, Object.keys(way)])
      expect(lines(wordsIn(locale))).toEqual(lines(wordsIn(other)))
    }
  })

  test('they are short and kind', () => {
    const texts = [
      ...Object.values(general),
      ...textsOf(page),
      ...Object.values(ways).flatMap((way) => Object.values(way)),
    ]
    for (const text of texts) {
      expect(longestSentence(text), text).toBeLessThanOrEqual(20)
      for (const [reason, pattern] of forbiddenBy(MANNERS[locale])) expect(text, reason).not.toMatch(pattern)
    }
  })
})
