// The page on the exercises names only steps that exist, and every exercise practises something of what Halfway began from.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CATALOGUE, scriptById } from '#shared/exercises/catalogue.ts'

const page = readFileSync(new URL('../../../docs/exercises.md', import.meta.url), 'utf8')
const named = [...page.matchAll(/`([a-z-]+): ([a-z-]+)`/g)].map(([, exercise = '', step = '']) => ({ exercise, step }))

test('every step named on the page exists', () => {
  const missing = named.filter(({ exercise, step }) => !scriptById(exercise)?.steps.some(({ id }) => id === step))
  expect(missing).toEqual([])
})

test('every exercise practises something', () => {
  const practising = new Set(named.map(({ exercise }) => exercise))
  expect(CATALOGUE.filter(({ id }) => !practising.has(id)).map(({ id }) => id)).toEqual([])
})
