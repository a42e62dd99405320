// What the pages for newcomers say of the code: every file that they name is there, with what is named beside it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const DECISIONS = 'docs/decisions'
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/walks.md',
  'docs/deployment.md',
  'docs/measurements.md',
  'docs/running.md',
  'docs/sizing.md',
  'docs/updating.md',
  ...readdirSync(DECISIONS).map((name) => `${DECISIONS}/${name}`),
]
const OURS = /^(app|db|deploy|docs|messages|public|scripts|server|shared|tests)\//

const found = (page: string, shape: RegExp) =>
  [...readFileSync(page, 'utf8').matchAll(shape)].map(([, what]) => what ?? '')

describe.each(PAGES)('%s', (page) => {
  test('names only files and folders that are there', () => {
    const named = found(page, /`([^`\s*<>]+)`/g).filter((one) => OURS.test(one))
    expect(named.filter((file) => !existsSync(file))).toEqual([])
  })

  test('has only links that lead somewhere', () => {
    const linked = found(page, /\]\(([^)#\s]+)\)/g).filter((to) => !to.includes(':'))
    expect(linked.filter((to) => !existsSync(join(dirname(page), to)))).toEqual([])
  })
})

test('each command that a page names can be run', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const built = [...scripts.build.matchAll(/server\/(?:ops\/)?([\w-]+)\.ts/g)].map(([, name]) => `dist/${name}.js`)
  const known = [...Object.keys(scripts), ...built, 'dist/server.js']
  const named = PAGES.flatMap((page) => [
    ...found(page, /npm run ([\w:-]+)/g),
    ...found(page, /node (dist\/[\w-]+\.js)/g),
  ])
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((name) => !known.includes(name))).toEqual([])
})

test('each setting that is named to whoever runs a server is one', () => {
  const known = found('server/ops/env.ts', /^ {2}([A-Z_]+):/gm)
  const pages = ['README.md', 'docs/running.md', 'docs/updating.md']
  const named = pages.flatMap((page) => found(page, /\b([A-Z]+(?:_[A-Z]+)+)\b/g))
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((name) => !known.includes(name))).toEqual([])
})

test('each step of a walk names something that stands in its file', () => {
  const steps = [...readFileSync('docs/walks.md', 'utf8').matchAll(/^\| `([^`]+)` \| .*?`(\w+)`/gm)]
  const astray = steps.filter(
    ([, file = '', name = '']) => !new RegExp(`\\b${name}\\b`).test(readFileSync(file, 'utf8')),
  )
  expect(steps.length).toBeGreaterThan(20)
  expect(astray.map(([, file, name]) => `${file}: ${name}`)).toEqual([])
})

test('each decision has a number of its own, the one that its title begins with', () => {
  const numbered = readdirSync(DECISIONS).map((name) => [name.slice(0, 4), titleOf(name)] as const)
  expect(numbered.filter(([number, title]) => !title.startsWith(`# ${number} `))).toEqual([])
  expect(new Set(numbered.map(([number]) => number)).size).toBe(numbered.length)
})

function titleOf(decision: string): string {
  return readFileSync(`${DECISIONS}/${decision}`, 'utf8')
}
