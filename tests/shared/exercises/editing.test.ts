// Changing an exercise that is being written: what is added has its places for words, and what is taken out leaves nothing behind.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readManners } from '#messages/lists.ts'
import { problemsOf } from '#shared/exercises/checks/check.ts'
import { hinders } from '#shared/exercises/checks/problem.ts'
import { shaped } from '#shared/exercises/checks/shape.ts'
import {
  ADDABLE,
  type Addable,
  changedStep,
  emptyFile,
  inSecondEdition,
  movedStep,
  ownSteps,
  partsOf,
  type ReadyWords,
  withLanguage,
  withoutLanguage,
  withoutPart,
  withoutStep,
  withPart,
  withStep,
} from '#shared/exercises/editing.ts'
import { languagesOf, type Step } from '#shared/exercises/exercise.ts'
import type { ExerciseFile } from '#shared/exercises/file.ts'
import { inEachLanguage, LOCALES } from '#shared/locale.ts'

const MANNERS = await readManners()

const words = { why: 'Why.', prompt: 'What?' }
const inOne = {
  'who-first': { ...words, options: { me: 'Me', you: 'You', either: 'Either' } },
  carry: words,
  talk: words,
}
const READY: ReadyWords = await inEachLanguage(() => inOne)
const empty = emptyFile('en', READY)
const added = (...kinds: Addable[]): ExerciseFile =>
  kinds.reduce((file, kind) => withStep(file, kind, READY).file, empty)
const ids = (file: ExerciseFile) => file.script.steps.map(({ id }) => id)

test('[EX1] an empty one ends as every exercise does, and steps are added before the end', () => {
  expect(ids(empty)).toEqual(['carry', 'talk'])
  expect(ids(added('scale', 'text', 'text', 'talk'))).toEqual(['scale', 'text', 'text-2', 'talk-2', 'carry', 'talk'])
})

test('[EX1] a guess opens together with what it is of, wherever it is pointed', () => {
  const file = added('scale', 'rank', 'guess')
  expect(file.script.steps[1]).toMatchObject({ id: 'rank', revealWith: 'guess' })
  const other = changedStep(file, 'guess', { prompt: { kind: 'guess', of: 'scale' } })
  expect(other.script.steps[0]).toMatchObject({ id: 'scale', revealWith: 'guess' })
  expect(other.script.steps[1]).not.toHaveProperty('revealWith')
  expect(withoutStep(other, 'guess').script.steps[0]).not.toHaveProperty('revealWith')
})

test('[EX2] what is taken out takes its words along, in every language', () => {
  const file = withLanguage(added('choice', 'builder'), 'es', READY)
  const less = withoutPart(withPart(file, 'choice', 'options'), 'choice', 'options', 'option')
  expect(Object.keys(less.words.es?.steps.choice?.options ?? {})).toEqual(['option-2', 'option-3'])
  expect(withPart(file, 'builder', 'blanks').words.en?.steps.builder?.sentence).toBe('{blank} {blank-2}')
  for (const own of Object.values(withoutStep(file, 'choice').words)) expect(own).not.toHaveProperty('steps.choice')
})

test('[EX1] [EX2] whatever is done on the page, all that is ever wrong is what is still to be written or chosen', () => {
  const edit = fc.tuple(fc.nat(6), fc.nat(30), fc.constantFrom(...ADDABLE))
  const done = (file: ExerciseFile, [what, nth, kind]: [number, number, Addable]): ExerciseFile => {
    const own = ownSteps(file)
    const step = own[nth % Math.max(1, own.length)]
    if (what < 3 || !step) return withStep(file, kind, READY).file
    if (what === 3) return movedStep(file, step.id, nth % 2 ? 1 : -1)
    if (what === 4) return withoutStep(file, step.id)
    const locale = LOCALES[nth % LOCALES.length] ?? 'en'
    if (what === 5 && languagesOf(file.words).length > 1) return withoutLanguage(file, locale)
    const [part] = partsOf(step.prompt)
    if (part && step.prompt.kind === 'rank' && step.prompt.options.length > 3)
      return withoutPart(file, step.id, 'options', part)
    return step.prompt.kind === 'rank' ? withPart(file, step.id, 'options') : withLanguage(file, locale, READY)
  }
  const TO_DO = [
    'missing',
    'not-an-id',
    'points-nowhere',
    'opens-before-the-guess',
    'speaker-unused',
    'nothing-to-carry',
  ]
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 14 }), (edits) => {
      const file = edits.reduce(done, empty)
      const wrong = problemsOf(file, MANNERS).filter(hinders)
      expect(wrong.filter(({ problem }) => !TO_DO.includes(problem))).toEqual([])
      expect(shaped(JSON.parse(JSON.stringify(file))).problems.every(({ problem }) => TO_DO.includes(problem))).toBe(
        true,
      )
    }),
    { numRuns: 200, seed: 8, verbose: true },
  )
})

test('[EX60] one of the first edition becomes a draft of the second, and what it needs no more is gone', () => {
  const [first, ...others] = added('text', 'who-first', 'scale').script.steps
  if (!first) throw new Error('no step')
  const path: Step = { id: 'path', asks: 'both', prompt: { kind: 'scale', scales: ['path'], decides: 'path' } }
  const older: ExerciseFile = {
    ...empty,
    script: { minutes: [10, 15], steps: [{ ...first, kept: true }, path, ...others] },
  }
  const draft = inSecondEdition(older)
  expect(draft).toMatchObject({
    formatVersion: 2,
    words: { en: { steps: expect.not.objectContaining({ carry: words }) } },
  })
  expect(draft.script.steps).toEqual([
    { ...first, kept: 'device' },
    { ...path, prompt: { kind: 'scale', scales: ['path'] } },
    { id: 'who-first', asks: 'both', prompt: expect.objectContaining({ decides: 'speaker' }) },
    expect.objectContaining({ id: 'scale' }),
  ])
  expect(draft.script.minutes).not.toEqual([10, 15])
  expect(ids(withStep(draft, 'who-first', READY).file).at(-1)).toBe('who-first-2')
  expect(withStep(draft, 'who-first', READY).file.script.steps.at(-1)).not.toHaveProperty('kept')
  const one = ['path', 'who-first', 'scale', 'text'].reduce(withoutStep, draft)
  expect(ids(one)).toEqual(['text'])
})
