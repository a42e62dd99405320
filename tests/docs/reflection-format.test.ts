import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BLOCK_NAMES } from '#shared/reflection/blocks/blocks.ts'
import { ReflectionFile } from '#shared/reflection/written/file.ts'

const page = readFileSync('docs/reflection-format.md', 'utf8')

test('[RE26] the example is read by the schema, and every field and block stands on the page', () => {
  const [, example = ''] = page.match(/```json\n([\s\S]+?)```/) ?? []
  expect(ReflectionFile.parse(JSON.parse(example)).version).toBe(1)
  for (const field of Object.keys(ReflectionFile.def.shape)) expect(page).toContain(`\`${field}\``)
  for (const block of BLOCK_NAMES) expect(page).toContain(`\`${block}\``)
})
