// Whatever comes as somebody's file: it is told of in places and words, nothing is thrown, and nothing is taken by half.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checked, problemsOf } from '#shared/exercises/checks/check.ts'
import { hinders, type Problem } from '#shared/exercises/checks/problem.ts'
import { ExerciseFile, LONGEST_FILE } from '#shared/exercises/file.ts'
import { MEASURES } from './library.ts'
import { lamp } from './own.ts'

describe('EX Exercises of one’s own: files from anywhere', () => {
  const text = JSON.stringify(lamp)
  const deep = `${'['.repeat(90_000)}${']'.repeat(90_000)}`
  const many = JSON.stringify({ ...lamp, script: { ...lamp.script, steps: Array(50_000).fill(0) } })

  test.each<[string, string, Problem[]]>([
    ['nothing', '', [{ at: '', problem: 'not-json' }]],
    ['half a file', text.slice(0, 300), [{ at: '', problem: 'not-json' }]],
    ['another kind of thing', '[]', [{ at: '', problem: 'wrong-kind' }]],
    ['too much', ' '.repeat(LONGEST_FILE + 1), [{ at: '', problem: 'too-large' }]],
    ['a deep one', deep, [expect.objectContaining({ problem: 'too-large' })]],
    ['a wide one', many, [{ at: 'script.steps', problem: 'too-large' }]],
    ['another format', text.replace('halfway-exercise', 'x'), [{ at: 'format', problem: 'not-offered' }]],
    [
      'a later one',
      text.replace('"formatVersion":1', '"formatVersion":3'),
      [{ at: 'formatVersion', problem: 'not-offered' }],
    ],
    [
      'an unknown kind',
      text.replace('"kind":"rank"', '"kind":"quiz"'),
      [{ at: 'script.steps.0.prompt.kind', problem: 'not-offered' }],
    ],
    [
      'another key',
      text.replace('"kind":"rank"', '"kind":"rank","run":"rm"'),
      [{ at: 'script.steps.0.prompt', problem: 'unknown', words: 'run' }],
    ],
    [
      'a number for a word',
      text.replace('"kind":"rank"', '"kind":7'),
      [{ at: 'script.steps.0.prompt.kind', problem: 'not-offered' }],
    ],
    ['no structure', JSON.stringify({ ...lamp, script: undefined }), [{ at: 'script', problem: 'missing' }]],
    [
      'a name of every object',
      text.replace('"kind":"rank"', '"kind":"rank","__proto__":{"most":1}'),
      [{ at: 'script.steps.0.prompt', problem: 'unknown', words: '__proto__' }],
    ],
    ['a step called so', text.replaceAll('moment', 'constructor'), [expect.objectContaining({ problem: 'not-an-id' })]],
    [
      'a sign nobody sees',
      text.replace('Two quiet', 'Two\\u0000quiet'),
      [{ at: 'words.en.for', problem: 'unseen-sign' }],
    ],
    ['half a sign', text.replace('Two quiet', 'Two\\ud800quiet'), [{ at: 'words.en.for', problem: 'unseen-sign' }]],
    [
      'a language nobody reads here',
      text.replace('"en":', '"xx":'),
      [{ at: 'words', problem: 'unknown', words: 'xx' }],
    ],
  ])('[EX4] %s is told of in places and words, and nothing of it is taken', (_what, sent, problems) => {
    const result = checked(sent, MEASURES)
    expect(result.file).toBeNull()
    expect('problems' in result && result.problems).toEqual(expect.arrayContaining(problems))
    expect({}).not.toHaveProperty('most')
  })

  test('[EX4] whatever comes, nothing is thrown, and what is taken is whole', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify(value)),
    )
    const holds = (sent: unknown) => {
      const result = checked(sent, MEASURES)
      if (!result.file) {
        expect(result.problems.length).toBeGreaterThan(0)
        return
      }
      expect(ExerciseFile.parse(result.file)).toEqual(result.file)
      expect(problemsOf(result.file, MEASURES).filter(hinders)).toEqual([])
    }
    fc.assert(fc.property(anything, holds), { numRuns: 200, seed: 8, verbose: true })
    const spots = fc.array(fc.tuple(fc.nat(text.length), fc.constantFrom('', '"', '{', ']', ',', '0', 'null', 'é')), {
      maxLength: 3,
    })
    const torn = spots.map((all) => all.reduce((sent, [at, by]) => sent.slice(0, at) + by + sent.slice(at + 1), text))
    fc.assert(fc.property(torn, holds), { numRuns: 300, seed: 8, verbose: true })
    const swapped = fc.tuple(fc.nat(200), fc.jsonValue()).map(([nth, value]) => replacedAt(lamp, nth, value))
    fc.assert(fc.property(swapped, holds), { numRuns: 300, seed: 8, verbose: true })
  })
})

/** The nth value anywhere in a file, in place of what stands there. */
function replacedAt(file: ExerciseFile, nth: number, value: unknown): unknown {
  const copy: unknown = structuredClone(file)
  const places: [Record<string, unknown>, string][] = []
  const walk = (within: unknown) => {
    if (typeof within !== 'object' || within === null) return
    for (const key of Object.keys(within)) {
      places.push([within as Record<string, unknown>, key])
      walk((within as Record<string, unknown>)[key])
    }
  }
  walk(copy)
  const [within, key] = places[nth % places.length] ?? [{}, '']
  within[key] = value
  return copy
}
