import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { DOORS, describeDoors } from '#server/doors/doors.ts'
import { nounsMarked, withTables } from './door-tables.ts'

const PAGE = 'docs/protocol.md'

test('[PR48] the doors as they describe themselves are an OpenAPI 3.1 document, by somebody else’s reading of it', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(describeDoors()))
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
})

test('[PR48] each door is in it once, and what each takes stands there whole', () => {
  const { paths, tags } = describeDoors()
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) => `${method.toUpperCase()} ${path.replace('/api', '').replace(/\{(\w+)\}/g, ':$1')}`,
    ),
  )
  expect(described.sort()).toEqual(DOORS.map(({ at }) => at as string).sort())
  // What is said elsewhere in a schema would be looked for at the root of the document.
  expect(JSON.stringify(paths)).not.toContain('#/$defs')
  expect(nounsMarked(readFileSync(PAGE, 'utf8'))).toEqual(expect.arrayContaining(tags.map(({ name }) => name)))
})

test('[PR48] the tables of the protocol’s page are made from it: npm run protocol writes them anew', async () => {
  await expect(withTables(readFileSync(PAGE, 'utf8'), describeDoors())).toMatchFileSnapshot(`../../${PAGE}`)
})
