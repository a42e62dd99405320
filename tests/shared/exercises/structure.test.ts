// Every script of the catalogue keeps to the schema, and to all that the checks ask of anybody's exercise.
import { describe, expect, test } from 'vitest'
import { exercisesIn, listedIn } from '#app/words/library.ts'
import { CATALOGUE, EVER, isListed, scriptById } from '#shared/exercises/catalogue.ts'
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

test('[EX80] what is retired is begun no more and has its title; what only the course leads to is in no list', async () => {
  const idsOf = (some: readonly { id: string }[]) => some.map(({ id }) => id)
  const retired = idsOf(EVER.filter(({ id }) => !scriptById(id)))
  expect(retired).toEqual(['arriving'])
  const titles = await exercisesIn('en')
  expect(titles.find(({ id }) => id === 'arriving')).toMatchObject({ title: 'Arriving', listed: false })
  const listed = idsOf(await listedIn('en'))
  expect(listed).toHaveLength(12)
  expect(idsOf(CATALOGUE.filter((script) => !isListed(script)))).toEqual([
    'what-we-want',
    'our-half-page',
    'looking-back',
  ])
})
