// The rules of docs/spec.md, the tests that hold them and the lines of code that keep them, by their ids.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const CODE = ['app', 'db', 'messages', 'public', 'scripts', 'server', 'shared']

const ids = (text: string, shape: RegExp): string[] => [...text.matchAll(shape)].map(([, id]) => id ?? '')
const marked = (files: string[]): string[] =>
  [...new Set(files.flatMap((file) => ids(readFileSync(file, 'utf8'), /\[([A-Z]{2}\d+)\]/g)))].sort()

function filesIn(...folders: string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], {
    encoding: 'utf8',
  })
  return listed.split('\n').filter((file) => /\.(tsx?|m?js|json|css)$/.test(file) && existsSync(file))
}

const rules = ids(readFileSync('docs/spec.md', 'utf8'), /^- \*\*([A-Z]{2}\d+)\*\*/gm)

test('every rule has a test that bears its id, and every id in a test is a rule', () => {
  expect(new Set(rules).size).toBe(rules.length)
  expect(marked(filesIn('tests').filter((file) => /\.test\.tsx?$/.test(file)))).toEqual([...rules].sort())
  expect(marked(filesIn('tests')).filter((id) => !rules.includes(id))).toEqual([])
})

test('every rule stands on a line of code that keeps it, and every id in code is a rule', () => {
  expect(marked(filesIn(...CODE))).toEqual([...rules].sort())
})

test('the rules of a family stand in the order of their numbers', () => {
  const order = rules.map((rule) => ({ family: rule.slice(0, 2), number: Number(rule.slice(2)) }))
  const astray = order.filter(({ family, number }, at) => {
    const before = order[at - 1]
    return before?.family === family && before.number > number
  })
  expect(astray).toEqual([])
})
