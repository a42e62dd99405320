import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BLOCKS } from '#shared/reflection/reflection.ts'
import { ReflectionFile } from '#shared/reflection/written/file.ts'

const page = readFileSync('docs/reflection-format.md', 'utf8')

test('[RE26] the example is read by the schema, and every field and block stands on the page', () => {
  const [, example = ''] = page.match(/```json\n([\s\S]+?)```/) ?? []
  expect(ReflectionFile.parse(JSON.parse(example)).version).toBe(1)
  for (const field of Object.keys(ReflectionFile.def.shape)) expect(page).toContain(`\`${field}\``)
  for (const block of BLOCKS) expect(page).toContain(`\`${block}\``)
})
