// Every script of the catalogue keeps to the schema, and to all that the checks ask of anybody's exercise.
import { describe, expect, test } from 'vitest'
import { CATALOGUE, scriptById } from '#shared/exercises/catalogue.ts'
import { structureProblems } from '#shared/exercises/checks/structure.ts'
import { Script } from '#shared/exercises/exercise.ts'

describe.each(CATALOGUE.map((script) => [script.id, script] as const))('%s', (id, script) => {
  test('keeps to the schema', () => {
    expect(Script.parse(script)).toEqual(script)
    expect(scriptById(id)).toBe(script)
    expect(script.words).toBeUndefined()
  })

  test('can be walked', () => expect(structureProblems(script)).toEqual([]))
})
