// Every step, option, scale and blank of every script has its words in every language, and no words lie about unused.
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import type { Script, Step, StepWords } from '#shared/exercises/exercise.ts'
import { LOCALES } from '#shared/locale.ts'
import { wordsOf } from './wording.ts'

const each = CATALOGUE.flatMap((script) => LOCALES.map((locale) => [script.id, locale, script] as const))

/** The lines a step must have besides the ones that are its to choose. */
function linesOf({ asks, prompt }: Step): (keyof StepWords)[] {
  const lines: (keyof StepWords)[] = ['prompt', 'why']
  if (asks !== 'both') lines.push('meanwhile')
  if (prompt.kind === 'choice' || prompt.kind === 'rank') lines.push('options')
  if (prompt.kind === 'scale') lines.push('scales')
  if (prompt.kind === 'builder') lines.push('blanks', 'sentence')
  if (prompt.kind === 'text' || prompt.kind === 'builder') lines.push('example')
  return lines
}

const FREE: (keyof StepWords)[] = ['meanwhile', 'example']

function stepsIn(script: Script, locale: (typeof LOCALES)[number]): [Step, StepWords][] {
  return script.steps.map((step) => [step, wordsOf(script, locale)?.steps[step.id] ?? { why: '', prompt: '' }])
}

describe.each(each)('%s in %s', (_id, locale, script) => {
  const steps = stepsIn(script, locale)

  test('has words for each step and for nothing else', () => {
    expect(Object.keys(wordsOf(script, locale)?.steps ?? {})).toEqual(script.steps.map((step) => step.id))
  })

  test('has all lines of each step', () => {
    for (const [step, words] of steps) {
      const lines = (Object.keys(words) as (keyof StepWords)[]).filter((line) => !FREE.includes(line))
      const needed = linesOf(step).filter((line) => !FREE.includes(line))
      expect({ [step.id]: lines.sort() }).toEqual({ [step.id]: needed.sort() })
      expect(Object.keys(words), step.id).toEqual(expect.arrayContaining(linesOf(step)))
    }
  })

  test('names each option, scale and blank, in the order of the script', () => {
    for (const [{ id, prompt }, words] of steps) {
      if ('options' in prompt) expect(Object.keys(words.options ?? {}), id).toEqual(prompt.options)
      if (prompt.kind === 'scale') {
        expect(Object.keys(words.scales ?? {}), id).toEqual(prompt.scales)
        for (const ends of Object.values(words.scales ?? {})) expect(Object.keys(ends)).toEqual(['name', 'low', 'high'])
      }
      if (prompt.kind !== 'builder') continue
      const blanks = prompt.blanks.map((blank) => blank.id)
      expect(Object.keys(words.blanks ?? {}), id).toEqual(blanks)
      expect(words.sentence?.match(/\{[^}]*\}/g)?.sort(), id).toEqual(blanks.map((blank) => `{${blank}}`).sort())
    }
  })

  test('gives examples that could be answers', () => {
    for (const [{ id, prompt }, { example, sentence }] of steps) {
      if (prompt.kind === 'text') expect(example?.length, id).toBeLessThanOrEqual(prompt.most)
      if (prompt.kind !== 'builder' || !sentence) continue
      const filled = sentence.replace(/[.?()]/g, '\\$&').replace(/\{[^}]*\}/g, '(.+)')
      const parts = new RegExp(`^${filled}$`).exec(example ?? '')?.slice(1)
      expect(parts, `${id}: ${example}`).toHaveLength(prompt.blanks.length)
    }
  })

  test('calls one thing by one name', () => {
    const names = new Map<string, string>()
    for (const [step, words] of steps) {
      for (const [id, name] of Object.entries(words.options ?? {})) {
        expect(names.get(id) ?? name, `${step.id}.${id}`).toBe(name)
        names.set(id, name)
      }
      const labels = Object.values(words.options ?? {})
      expect(new Set(labels).size, step.id).toBe(labels.length)
    }
    const scales = steps.flatMap(([, words]) => Object.values(words.scales ?? {}).map(({ name }) => name))
    expect(scales).toEqual([...new Set(scales)])
  })

  test('is written wherever the other languages are', () => {
    const lines = (language: (typeof LOCALES)[number]) =>
      stepsIn(script, language).map(([step, words]) => [step.id, FREE.filter((line) => line in words)])
    for (const other of LOCALES) expect(lines(locale)).toEqual(lines(other))
  })
})
