// The manner of the words, in every script and language: short, plain, one thing at a time, and kind to whoever reads them.
import { syllable } from 'syllable'
import { expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { mannerProblems } from '#shared/exercises/checks/manner.ts'
import { gradeOf } from '#shared/exercises/checks/reading-level.ts'
import { textsOf } from '#shared/exercises/checks/texts.ts'
import { fileFrom, wordsOf } from './library.ts'

test.each(CATALOGUE.map((script) => [script.id, script] as const))('%s has nothing to be advised of', (_id, script) => {
  const problems = mannerProblems(script, fileFrom(script).words)
  const texts = textsIn(script.id)
  expect(problems.map((problem) => ({ ...problem, text: texts.get(problem.at) }))).toEqual([])
})

test('syllables are counted nearly as a dictionary counts them', () => {
  const texts = CATALOGUE.flatMap(({ id }) => [...textsIn(id).values()])
  const words = texts.flatMap((text) => text.match(/[\p{L}]{2,}/gu) ?? [])
  // A text of one word has one sentence: what is left over is its syllables.
  const counted = words.reduce((sum, word) => sum + (gradeOf([word]) + 15.59 - 0.39) / 11.8, 0)
  const known = words.reduce((sum, word) => sum + syllable(word), 0)
  expect(words.length).toBeGreaterThan(2_000)
  expect(Math.abs(counted - known) / words.length).toBeLessThan(0.02)
})

/** The English texts of an exercise by their place. */
function textsIn(exercise: string): Map<string, string> {
  const script = CATALOGUE.find(({ id }) => id === exercise)
  const words = script && wordsOf(script, 'en')
  return new Map(script && words ? textsOf(script, words, 'en').map(({ at, text }) => [at, text]) : [])
}
