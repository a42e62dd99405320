// The published shape of an exercise file is the one that is read, and the page's example is one that can be kept.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toJSONSchema } from 'zod'
import { checked } from '#shared/exercises/checks/check.ts'
import { Step } from '#shared/exercises/exercise.ts'
import { ExerciseFile } from '#shared/exercises/file.ts'
import { Prompt } from '#shared/prompts/shapes.ts'
import { MEASURES } from '#tests/shared/exercises/library.ts'

const page = readFileSync('docs/exercise-format.md', 'utf8')
const SCHEMA = 'docs/exercise.schema.json'

test('[EX4] [FC22] the published schema is the one that files are read by: npm run protocol writes it anew', async () => {
  const input = JSON.stringify(toJSONSchema(ExerciseFile), null, 2)
  const command = ['format', `--stdin-file-path=${SCHEMA}`]
  const set = execFileSync('node_modules/.bin/biome', command, { input, encoding: 'utf8' })
  await expect(set).toMatchFileSnapshot(`../../${SCHEMA}`)
  // [FC22]
  expect(toJSONSchema(ExerciseFile).properties?.words).toMatchObject({ minProperties: 1 })
})

test('[EX4] the example can be kept without any advice, and every field and kind stands on the page', () => {
  const [, example = ''] = page.match(/```json\n([\s\S]+?)```/) ?? []
  expect(checked(example, MEASURES)).toEqual({ file: JSON.parse(example), advice: [] })
  const kinds = Prompt.def.options.map(({ shape }) => shape.kind.def.values[0])
  for (const name of [...Object.keys(ExerciseFile.shape), ...Object.keys(Step.shape), ...kinds]) {
    expect(page).toContain(`\`${name}\``)
  }
})
