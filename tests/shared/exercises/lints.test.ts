// The manner of the words, in every script and language: short, plain, one thing at a time, and kind to whoever reads them.

import { syllable } from 'syllable'
import { expect, test } from 'vitest'
import { readManners } from '#messages/lists.ts'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { mannerProblems } from '#shared/exercises/checks/manner.ts'
import { gradeOf } from '#shared/exercises/checks/reading-level.ts'
import { textsOf } from '#shared/exercises/checks/texts.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { halvesOf, wordsOfHalf } from '#shared/exercises/halves.ts'
import { LOCALES } from '#shared/locale.ts'
import { BREATH } from '#shared/session/rules/bring.ts'
import { lintsOf } from '#tests/support/lints.ts'
import { fileFrom, wordsOf } from './library.ts'

const MANNERS = await readManners()

test.each(CATALOGUE.map((script) => [script.id, script] as const))('%s has nothing to be advised of', (_id, script) => {
  const problems = mannerProblems(script, fileFrom(script).words, MANNERS)
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

const BESIDE_THE_CLOCK = 20

test.each(CATALOGUE.map((script) => [script.id, script] as const))(
  '[EX9] %s takes no less than its clocks and a moment for each other step',
  (_id, { minutes: [least], steps }) => {
    const seconds = steps.reduce((sum, { prompt, when }) => {
      if (prompt.kind === 'talk') return sum + 2 * prompt.rounds * prompt.seconds
      if (prompt.kind === 'breathe') return sum + prompt.seconds
      return when === undefined ? sum + BESIDE_THE_CLOCK : sum
    }, 0)
    expect(least * 60).toBeGreaterThanOrEqual(seconds)
  },
)

test.each(CATALOGUE.map((script) => [script.id, script] as const))(
  '[EX9] no words of %s name another number of minutes than its steps have',
  (_id, script) => {
    for (const locale of LOCALES) {
      const words = wordsOf(script, locale)
      const clocks = script.steps.flatMap(({ prompt }) => ('seconds' in prompt ? [prompt.seconds / 60] : []))
      const spelt = Object.entries(lintsOf(locale).minutes)
      const named = (text: string) =>
        spelt.flatMap(([minutes, word]) => (new RegExp(`\\b${word} min`, 'i').test(text) ? [Number(minutes)] : []))
      for (const minutes of named(`${words?.for} ${words?.asks}`)) expect(clocks).toContain(minutes)
      for (const { id, prompt } of script.steps) {
        if (!('seconds' in prompt)) continue
        const { why = '', prompt: asked = '' } = words?.steps[id] ?? {}
        for (const minutes of named(`${why} ${asked}`)) expect(minutes).toBe(prompt.seconds / 60)
        // A breath is brought on the spot with these words, for as long as the counsellor says.
        if (prompt.kind === 'breathe' && id === BREATH.step) expect(asked).not.toMatch(/minut/i)
      }
    }
  },
)

const tells = ({ kept, inReflection }: Step) => kept === undefined && inReflection !== 'never'

test('[LE11] every scale that a letter of the second edition can tell of has three words of its own', () => {
  for (const script of CATALOGUE.filter(({ edition }) => edition === 2)) {
    for (const locale of LOCALES) {
      const steps = wordsOf(script, locale)?.steps ?? {}
      const scales = script.steps.flatMap(halvesOf).filter((half) => half.prompt.kind === 'scale' && tells(half))
      for (const { id } of scales) {
        for (const { name, bands } of Object.values(wordsOfHalf(steps, id)?.scales ?? {})) {
          expect(new Set(Object.values(bands ?? {})).size, `${script.id} ${locale} ${id}: ${name}`).toBe(3)
        }
      }
    }
  }
})

test('[LE2] what is written freely and can enter a letter of the second edition has its question in half a line', () => {
  for (const script of CATALOGUE.filter(({ edition }) => edition === 2)) {
    for (const locale of LOCALES) {
      const steps = wordsOf(script, locale)?.steps ?? {}
      const written = script.steps.flatMap(halvesOf).filter((half) => half.prompt.kind === 'text' && tells(half))
      for (const { id } of written) expect(wordsOfHalf(steps, id)?.asked, `${script.id} ${locale} ${id}`).toBeTruthy()
    }
  }
})
