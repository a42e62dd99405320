import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ids = (text: string, shape: RegExp): string[] => [...text.matchAll(shape)].map(([, id]) => id ?? '')
const spec = readFileSync('docs/spec.md', 'utf8')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'tests'], {
  encoding: 'utf8',
})
const tests = files.split('\n').filter((file) => /\.test\.tsx?$/.test(file))
const titles = tests.map((file) => readFileSync(file, 'utf8')).join('\n')

test('every rule has a test that bears its id, and every id in a test is a rule', () => {
  const rules = ids(spec, /^- \*\*([A-Z]{2}\d+)\*\*/gm)
  const tested = new Set(ids(titles, /\[([A-Z]{2}\d+)\]/g))
  expect(new Set(rules).size).toBe(rules.length)
  expect([...tested].sort()).toEqual([...rules].sort())
})
