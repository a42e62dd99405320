// Every script of the catalogue keeps to the schema, and to all that the checks ask of anybody's exercise.
import { describe, expect, test } from 'vitest'
import { exercisesIn, listedIn } from '#app/words/library.ts'
import { CATALOGUE, EVER, isListed, scriptById } from '#shared/exercises/catalogue.ts'
import { structureProblems } from '#shared/exercises/checks/structure.ts'
import { Script } from '#shared/exercises/exercise.ts'
import { halvesOf } from '#shared/exercises/halves.ts'
import { ruleOf } from '#shared/session/enters.ts'
import { given, opened } from '#tests/support/given.ts'

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

test('[LE2] ticked beforehand is what was set, picked or ordered and nothing tender; own part and sorry stand only if both tick them', () => {
  const by = (rule: string) =>
    CATALOGUE.flatMap((script) => {
      const { session } = given(opened({ script }))
      const steps = script.steps.flatMap(halvesOf).filter((step) => ruleOf(session, step, 'first') === rule)
      return steps.length > 0 ? [`${script.id}: ${steps.map(({ id }) => id).join(' ')}`] : []
    })
  expect(by('both-carry')).toEqual([
    'weather: small-thing',
    'say-it-hold-it-check-it: feeling feeling-back',
    'our-loop: lands-hardest soft-side',
    'reaching-softly: asking ask',
    'space-with-a-thread: what-it-is-like what-it-is-like.listener easier',
    'after-a-row: soft-side my-part sorry next-time',
  ])
  expect(by('both')).toEqual([
    'weather: did-it-happen what-played-in sky',
    'the-map-of-needs: needs guess',
    'near-and-apart: had wanted in-the-way too-full too-alone',
    'our-loop: sets-off my-move gives-me way-back',
    'steady-in-myself: what-i-see while-i',
    'one-notch-open: makes-easier',
    'after-closeness: then-and-after after-was',
    'after-a-row: was-it-our-loop',
    'what-we-want: how-near',
    'looking-back: how-near',
  ])
  expect(by('stands')).toEqual([])
})
