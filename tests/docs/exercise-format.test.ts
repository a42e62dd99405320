// The published shape of an exercise file is the one that is read, and the page's example is one that can be kept.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toJSONSchema } from 'zod'
import { checked } from '#shared/exercises/checks/check.ts'
import { Step } from '#shared/exercises/exercise.ts'
import { ExerciseFile } from '#shared/exercises/file.ts'
import { Prompt } from '#shared/prompts/shapes.ts'

const page = readFileSync('docs/exercise-format.md', 'utf8')
const schema = JSON.parse(readFileSync('docs/exercise.schema.json', 'utf8'))

test('[EX4] the published schema is the one that files are read by', () => {
  expect(schema).toEqual(JSON.parse(JSON.stringify(toJSONSchema(ExerciseFile))))
})

test('[EX4] the example can be kept without any advice, and every field and kind stands on the page', () => {
  const [, example = ''] = page.match(/```json\n([\s\S]+?)```/) ?? []
  expect(checked(example)).toEqual({ file: JSON.parse(example), advice: [] })
  const kinds = Prompt.def.options.map(({ shape }) => shape.kind.def.values[0])
  for (const name of [...Object.keys(ExerciseFile.shape), ...Object.keys(Step.shape), ...kinds]) {
    expect(page).toContain(`\`${name}\``)
  }
})
