// The example of settings names every one the server reads, and no other.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const namesIn = (file: string, name: RegExp) =>
  [...readFileSync(file, 'utf8').matchAll(name)].map(([, found]) => found).sort()

test('.env.example names what server/ops/env.ts reads', () => {
  const read = namesIn('server/ops/env.ts', /^ {2}([A-Z_]+):/gm).filter((name) => name !== 'NODE_ENV')
  expect(namesIn('.env.example', /^#?([A-Z_]+)=/gm)).toEqual(read)
})
