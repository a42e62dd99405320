// The page on accessibility takes every criterion of WCAG 2.2 at levels A and AA once, and what it names is there.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/accessibility.md', 'utf8')
const rows = [...page.matchAll(/^\| (\d\.\d+\.\d+) .*$/gm)].map(([row, number = '']) => ({ row, number }))

/** How many criteria each guideline has at A and AA; 2.5.5 and 2.5.6 are AAA, and 4.1.1 is no more. */
const CRITERIA = [
  ...['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.3.1', '1.3.2', '1.3.3', '1.3.4', '1.3.5'],
  ...['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13'],
  ...['2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1'],
  ...['2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.4.5', '2.4.6', '2.4.7', '2.4.11'],
  ...['2.5.1', '2.5.2', '2.5.3', '2.5.4', '2.5.7', '2.5.8'],
  ...['3.1.1', '3.1.2', '3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.2.6'],
  ...['3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.7', '3.3.8', '4.1.2', '4.1.3'],
]

test('it takes each criterion once and in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(CRITERIA)
})

test('what it names as showing it exists, and has the rule that stands beside it', () => {
  for (const { row } of rows) {
    const files = [...row.matchAll(/tests\/[\w/.-]*\w/g)].map(([file]) => file)
    for (const file of files) expect(existsSync(file), file).toBe(true)
    const [, rule, file] = /\[([A-Z]{2}\d+)\][^|;]*?(tests\/[\w/.-]*\w)/.exec(row) ?? []
    if (rule && file) expect(readFileSync(file, 'utf8'), `${rule} in ${file}`).toContain(`[${rule}]`)
  }
})
