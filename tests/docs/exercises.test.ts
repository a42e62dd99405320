// docs/exercises.md names only steps that exist, and every exercise is in it.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CATALOGUE, scriptById } from '#shared/exercises/catalogue.ts'

const page = readFileSync('docs/exercises.md', 'utf8')
const named = [...page.matchAll(/`([a-z-]+): ([a-z-]+)`/g)].map(([, exercise = '', step = '']) => ({ exercise, step }))

test('the page on exercises names only steps that exist', () => {
  const exists = ({ exercise, step }: { exercise: string; step: string }) =>
    scriptById(exercise)?.steps.some(({ id }) => id === step) === true
  expect(named.filter((one) => !exists(one))).toEqual([])
})

test('every exercise practises something of what Halfway is for', () => {
  expect(CATALOGUE.map(({ id }) => id).filter((id) => !named.some(({ exercise }) => exercise === id))).toEqual([])
})
