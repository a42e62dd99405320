// What the checks find in somebody's own exercise, and that what they find nothing wrong with can be walked to its end.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MESSAGES } from '#messages/messages.ts'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { checked, problemsOf } from '#shared/exercises/checks/check.ts'
import { hinders, type Problem } from '#shared/exercises/checks/problem.ts'
import { shaped } from '#shared/exercises/checks/shape.ts'
import { structureProblems } from '#shared/exercises/checks/structure.ts'
import type { Script, Step } from '#shared/exercises/exercise.ts'
import type { ExerciseFile } from '#shared/exercises/file.ts'
import { LOCALES } from '#shared/locale.ts'
import { playedOut } from '#tests/support/played-out.ts'
import { fileFrom, MEASURES } from './library.ts'
import { lamp, porch } from './own.ts'

type Change = (file: ExerciseFile) => void
const changed = (change: Change): ExerciseFile => {
  const file = structuredClone(lamp)
  change(file)
  return file
}
const found = (change: Change): Problem[] => problemsOf(changed(change), MEASURES)
const stepOf = ({ script }: ExerciseFile, at: number): Step => script.steps[at] ?? lamp.script.steps[0] ?? fail()
const fail = (): never => {
  throw new Error('no such step')
}
const english = ({ words }: ExerciseFile) => words.en ?? fail()
const wordsAt = (file: ExerciseFile, step: string) => english(file).steps[step] ?? fail()

describe('EX Exercises of one’s own: what is checked', () => {
  test('[EX1] an exercise in order has nothing to be told of, and can be kept', () => {
    expect(problemsOf(lamp, MEASURES)).toEqual([])
    expect(checked(JSON.stringify(lamp), MEASURES)).toEqual({ file: lamp, advice: [] })
    expect(checked(JSON.stringify(porch), MEASURES)).toEqual({ file: porch, advice: [] })
    for (const script of CATALOGUE) expect(checked(fileFrom(script), MEASURES)).toMatchObject({ advice: [] })
  })

  test.each([
    ['an exercise that is nowhere', 'gone', 'sky', false],
    ['a step that is not in it', 'weather', 'gone', false],
    ['a step that stays on the device', 'weather', 'own-gift', false],
    ['a step that opens', 'weather', 'sky', true],
    ['a step of one of one’s own', 'own-1', 'moment', true],
  ])('[EX90] beside a step from another exercise: %s', (_, exercise, step, fits) => {
    const file = structuredClone(porch)
    stepOf(file, 1).beside = [{ exercise, step }]
    const own = { exercise: 'own-1', steps: lamp.script.steps }
    const problems = problemsOf(file, { ...MEASURES, others: [...MEASURES.others, own] })
    const at = 'script.steps.1.beside'
    expect(problems).toEqual(fits ? [] : [{ at, problem: 'nothing-elsewhere', words: `${exercise} · ${step}` }])
    expect(checked(file, MEASURES).file === null).toBe(exercise === 'own-1' || !fits)
    for (const locale of LOCALES) {
      expect(MESSAGES[locale]['own-exercises'].problems['nothing-elsewhere']).toContain('{words}')
    }
  })

  test.each<[string, Problem, Change]>([
    [
      'a guess of nothing',
      { at: 'script.steps.1.prompt.of', problem: 'points-nowhere', words: 'gone' },
      (file) => {
        stepOf(file, 1).prompt = { kind: 'guess', of: 'gone' }
      },
    ],
    [
      'a guess that comes after its answer',
      { at: 'script.steps.0.revealWith', problem: 'opens-before-the-guess', words: 'guess' },
      (file) => {
        delete stepOf(file, 0).revealWith
      },
    ],
    [
      'a listener before anybody speaks',
      { at: 'script.steps.2.asks', problem: 'nobody-speaks-yet' },
      (file) => {
        stepOf(file, 2).asks = 'listener'
      },
    ],
    [
      'a step twice',
      { at: 'script.steps.2.id', problem: 'twice', words: 'order' },
      (file) => {
        stepOf(file, 2).id = 'order'
      },
    ],
    [
      'no talk at the end',
      { at: 'script.steps.4', problem: 'no-end' },
      (file) => {
        file.script.steps.pop()
      },
    ],
    [
      'nothing of one’s own to keep',
      { at: 'script.steps', problem: 'nothing-to-carry' },
      (file) => {
        stepOf(file, 2).kept = true
      },
    ],
    [
      'an answer that opens after it is needed',
      { at: 'script.steps.3', problem: 'opens-later', words: 'moment' },
      (file) => {
        file.script.steps.splice(4, 0, { id: 'later', asks: 'both', prompt: { kind: 'text', most: 100 } })
        stepOf(file, 2).revealWith = 'later'
      },
    ],
    [
      'more minutes at least than at most',
      { at: 'script.minutes', problem: 'minutes-turned' },
      (file) => {
        file.script.minutes = [15, 10]
      },
    ],
  ])('[EX1] %s', (_what, problem, change) => {
    expect(found(change)).toContainEqual(problem)
    expect(hinders(problem)).toBe(true)
    expect(checked(changed(change), MEASURES).file).toBeNull()
  })

  test('[EX2] a prompt may stand without a line above it', () => {
    expect(found((file) => delete wordsAt(file, 'moment').why)).toEqual([])
  })

  test('[AN50] what is read beneath a prompt is measured like all that is read, and is no more than six paragraphs', () => {
    const withParagraphs = (paragraphs: string[]) => (file: ExerciseFile) => {
      file.script.steps[0] = { id: 'order', asks: 'both', prompt: { kind: 'read' } }
      file.script.steps.splice(1, 1)
      delete english(file).steps.guess
      english(file).steps.order = { prompt: 'Read this first.', paragraphs }
    }
    expect(found(withParagraphs(['Some evenings are for later.']))).toEqual([])
    expect(found(withParagraphs(['Well.', 'You ought to read']))).toEqual([
      { at: 'words.en.steps.order.paragraphs.1', problem: 'conscience', words: 'ought to' },
      { at: 'words.en.steps.order.paragraphs.1', problem: 'no-full-stop' },
    ])
    expect(shaped(changed(withParagraphs(Array(7).fill('One more.')))).file).toBeNull()
  })

  test.each<[string, Problem, Change]>([
    [
      'a prompt without words',
      { at: 'words.en.steps.moment.prompt', problem: 'missing' },
      (file) => {
        wordsAt(file, 'moment').prompt = ''
      },
    ],
    [
      'an option without a name',
      { at: 'words.en.steps.order.options.tea', problem: 'missing' },
      (file) => {
        delete wordsAt(file, 'order').options?.tea
      },
    ],
    [
      'words for a step that is gone',
      { at: 'words.en.steps.gone', problem: 'for-nothing' },
      (file) => {
        english(file).steps.gone = { why: 'It was here.', prompt: 'What was it?' }
      },
    ],
    [
      'two options of one name',
      { at: 'words.en.steps.order.options.lamp', problem: 'called-alike', words: 'A cup of tea' },
      (file) => {
        Object.assign(wordsAt(file, 'order').options ?? {}, { lamp: 'A cup of tea' })
      },
    ],
    [
      'a blank that the sentence does not have',
      { at: 'words.en.steps.moment.sentence', problem: 'blank-missing', words: '{when}' },
      (file) => {
        wordsAt(file, 'moment').sentence = 'I like it when you {what}.'
      },
    ],
    [
      'no language at all',
      { at: 'words', problem: 'no-language' },
      (file) => {
        file.words = {}
      },
    ],
  ])('[EX2] %s', (_what, problem, change) => {
    expect(found(change)).toContainEqual(problem)
    expect(checked(changed(change), MEASURES).file).toBeNull()
  })

  test.each<[boolean, string, Problem['problem'], string]>([
    [true, 'Are you the anxious one?', 'label', 'anxious'],
    [true, 'What did therapy tell you?', 'medical-claim', 'therapy'],
    [false, 'Why did you leave?', 'blame', 'Why did you'],
    [false, 'What do you want and why do you want it?', 'two-questions', ''],
    [false, 'What do you like!', 'loud', '!'],
    [false, `What ${'do you like about '.repeat(8)}it?`, 'long', ''],
    [false, 'Type <b>it</b> here.', 'brackets', ''],
  ])('[EX3] %s: %s', (must, prompt, problem, words) => {
    const change: Change = (file) => {
      wordsAt(file, 'moment').prompt = prompt
    }
    const at = 'words.en.steps.moment.prompt'
    expect(found(change)).toContainEqual(expect.objectContaining({ at, problem, ...(words && { words }) }))
    expect(checked(changed(change), MEASURES).file === null).toBe(must)
  })

  test('[EX3] words that are written like HTML stay words', () => {
    const prompt = 'Put <script>alert(1)</script> here.'
    const sent = changed((file) => {
      wordsAt(file, 'moment').prompt = prompt
    })
    expect(checked(JSON.stringify(sent), MEASURES).file?.words.en?.steps.moment?.prompt).toBe(prompt)
  })

  test('[EX1] whatever steps are taken out or moved: what has nothing wrong with it comes to its end', () => {
    const mixed = fc.tuple(fc.constantFrom(...CATALOGUE), fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 4 }))
    let sound = 0
    const ends = ([script, moves]: [Script, [number, number][]]) => {
      const { minutes, edition } = script
      const steps = moves.reduce((left, [from, to]) => moved(left, from, to), script.steps)
      const own = { minutes, steps, ...(edition && { edition }) }
      if (structureProblems(own).some(hinders)) return
      sound += 1
      for (const earlier of [null, { session: 'earlier', count: 1 }]) {
        for (const mode of ['in-one-place', 'apart'] as const) {
          expect(playedOut({ id: 'own-mixed', version: 1, ...own }, earlier, mode).phase).toBe('closed')
        }
      }
    }
    fc.assert(fc.property(mixed, ends), { numRuns: 120, seed: 8, verbose: true })
    expect(sound).toBeGreaterThan(20)
  })
})

/** The step at `from` put to `to`, or taken out when there is no such place. */
function moved(steps: readonly Step[], from: number, to: number): Step[] {
  const taken = steps[from]
  if (!taken || from >= steps.length - 2) return [...steps]
  const left = steps.filter((step) => step !== taken)
  return to >= left.length - 2 ? left : left.toSpliced(to, 0, taken)
}
